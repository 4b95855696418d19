package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.xcom.JsonFields;
import java.util.List;
import java.util.Map;

/** Finds a part of a JSON value by its path: names of fields and indexes of elements. */
final class JsonPlace {
  private JsonPlace() {}

  /**
   * The part as it is written.
   *
   * @param what what the value is, for messages
   * @param path names and indexes, separated by dots; empty for the value itself
   * @throws UsageException if there is no such part
   */
  static String of(String what, String json, String path) {
    String part = json;
    String at = what;
    for (String step : path.isEmpty() ? new String[0] : path.split("\\.", -1)) {
      part = step(at, part.strip(), step);
      at += "." + step;
    }
    return part;
  }

  private static String step(String at, String json, String step) {
    if (json.startsWith("{")) {
      Map<String, String> fields = JsonFields.of(json);
      String field = fields.get(step);
      if (field == null) {
        throw new UsageException(
            at + " has no field " + step + "." + DidYouMean.hint(step, fields.keySet()));
      }
      return field;
    } else if (json.startsWith("[")) {
      List<String> elements = JsonFields.elements(json);
      if (!step.matches("\\d{1,9}") || Integer.parseInt(step) >= elements.size()) {
        throw new UsageException(
            at + " has no element " + step + ": it is a list of " + elements.size() + ".");
      }
      return elements.get(Integer.parseInt(step));
    }
    throw new UsageException(at + " has no part " + step + ": it is " + kind(json) + ".");
  }

  private static String kind(String json) {
    return json.startsWith("\"") ? "a text" : json;
  }
}
