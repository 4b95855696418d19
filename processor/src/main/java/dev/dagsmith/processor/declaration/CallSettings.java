package dev.dagsmith.processor.declaration;

import dev.dagsmith.processor.problem.DeclarationProblem;
import dev.dagsmith.processor.problem.Place;
import dev.dagsmith.processor.problem.Problem;
import dev.dagsmith.processor.problem.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the text of {@code Flow.with}: {@code "id=clean_orders, retries=5"}. */
final class CallSettings {
  private static final List<String> NAMES =
      List.of(
          "id",
          "retries",
          "retryDelay",
          "backoff",
          "maxRetryDelay",
          "jitter",
          "timeout",
          "maxActive",
          "pool",
          "priority",
          "push",
          "label");

  /** A comma that begins the next setting: those in a label do not. */
  private static final Pattern COMMA = Pattern.compile(",(?=\\s*\\w+\\s*=)|,\\s*$");

  private final Place place;
  private final Problems problems;

  CallSettings(Place place, Problems problems) {
    this.place = place;
    this.problems = problems;
  }

  Settings read(String text) {
    Map<String, String> pairs = pairs(text);
    RetryPart retry =
        new RetryPart(
            value(pairs, "retries", "0 or more", "retries=3", CallSettings::count),
            duration(pairs, "retryDelay", 0),
            value(pairs, "backoff", "1 or more", "backoff=2", factor -> factor(factor, 1, 1e9)),
            duration(pairs, "maxRetryDelay", 0),
            value(pairs, "jitter", "from 0 to 1", "jitter=0.5", part -> factor(part, 0, 1)),
            null,
            null);
    return new Settings(
        value(pairs, "id", "an id", "id=clean_orders", id -> Names.isId(id) ? id : null),
        retry,
        duration(pairs, "timeout", 1),
        value(pairs, "maxActive", "0 or more", "maxActive=4", CallSettings::count),
        value(pairs, "pool", "a pool's name", "pool=db", it -> Names.isPool(it) ? it : null),
        value(pairs, "priority", "a whole number", "priority=5", CallSettings::number),
        value(pairs, "push", "true or false", "push=false", CallSettings::truth),
        pairs.get("label"));
  }

  private Map<String, String> pairs(String text) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String item : COMMA.split(text, 0)) {
      int equals = item.indexOf('=');
      String name = (equals < 0 ? item : item.substring(0, equals)).strip();
      if (equals < 0 || !NAMES.contains(name) || pairs.containsKey(name)) {
        problems.add(
            Problem.at(
                    place,
                    DeclarationProblem.BAD_CALL_SETTING,
                    item.strip(),
                    String.join(", ", NAMES))
                .didYouMean(name, NAMES));
      } else {
        pairs.put(name, item.substring(equals + 1).strip());
      }
    }
    return pairs;
  }

  private @Nullable Long duration(Map<String, String> pairs, String name, long least) {
    return value(
        pairs,
        name,
        "a duration",
        name + "=10s",
        text -> {
          OptionalLong millis = Durations.millis(text);
          return millis.isPresent() && millis.getAsLong() >= least ? millis.getAsLong() : null;
        });
  }

  private <T> @Nullable T value(
      Map<String, String> pairs,
      String name,
      String expected,
      String example,
      Function<String, @Nullable T> reading) {
    String text = pairs.get(name);
    if (text == null) {
      return null;
    }
    T value = reading.apply(text);
    if (value == null) {
      problems.add(
          Problem.at(place, DeclarationProblem.BAD_CALL_VALUE, name, text, expected, example));
    }
    return value;
  }

  private static @Nullable Integer count(String text) {
    return text.matches("\\d{1,9}") ? Integer.valueOf(text) : null;
  }

  private static @Nullable Integer number(String text) {
    return text.matches("-?\\d{1,9}") ? Integer.valueOf(text) : null;
  }

  private static @Nullable Boolean truth(String text) {
    return List.of("true", "false").contains(text) ? Boolean.valueOf(text) : null;
  }

  private static @Nullable Double factor(String text, double least, double most) {
    if (!text.matches("\\d{1,9}(\\.\\d{1,9})?")) {
      return null;
    }
    double factor = Double.parseDouble(text);
    return factor >= least && factor <= most ? factor : null;
  }
}
