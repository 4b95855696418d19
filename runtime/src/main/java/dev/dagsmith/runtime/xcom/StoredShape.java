package dev.dagsmith.runtime.xcom;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The shape of a stored object, for people: names and kinds, no values, which may be secret. */
final class StoredShape {
  private static final Pattern STEP = Pattern.compile("\\.([^.\\[]+)|\\[(\\d+)]");
  private static final int MOST = 20;

  private StoredShape() {}

  /** The object that has the component at a path; empty if that can't be told. */
  static String around(String json, String path) {
    try {
      String object = at(json, path);
      return object != null && object.startsWith("{") ? shape(JsonFields.of(object)) : "";
    } catch (RuntimeException e) {
      return ""; // it is broken, and what is being told is that
    }
  }

  private static @Nullable String at(String json, String path) {
    List<MatchResult> steps = new ArrayList<>(STEP.matcher(path).results().toList());
    while (!steps.isEmpty() && steps.remove(steps.size() - 1).group(1) == null) {} // an element
    String part = json.strip();
    for (MatchResult step : steps) {
      if (part == null) {
        return null;
      }
      String name = step.group(1);
      part =
          name == null
              ? JsonFields.elements(part).get(Integer.parseInt(step.group(2)))
              : JsonFields.of(part).get(name);
    }
    return part;
  }

  private static String shape(Map<String, String> fields) {
    StringJoiner shape = new StringJoiner(", ", "{", "}");
    fields.entrySet().stream()
        .limit(MOST)
        .forEach(each -> shape.add(each.getKey() + ": " + kind(each.getValue().strip())));
    return fields.size() > MOST ? shape.add("..").toString() : shape.toString();
  }

  private static String kind(String json) {
    return switch (json.charAt(0)) {
      case '"' -> "text";
      case '{' -> "object";
      case '[' -> "list";
      case 't', 'f' -> "boolean";
      case 'n' -> "null";
      default -> "number";
    };
  }
}
