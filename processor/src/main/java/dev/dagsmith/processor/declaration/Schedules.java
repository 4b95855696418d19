package dev.dagsmith.processor.declaration;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Checks the form of schedules and start dates. A schedule is a preset or five fields; a field is a
 * list of {@code *}, numbers and ranges, each with an optional step; months and days of the week
 * have names, and 7 is Sunday too.
 */
final class Schedules {
  static final List<String> PRESETS =
      List.of("@once", "@hourly", "@daily", "@weekly", "@monthly", "@quarterly", "@yearly");

  private static final List<Field> FIELDS =
      List.of(
          new Field("a minute", 0, 59, List.of()),
          new Field("an hour", 0, 23, List.of()),
          new Field("a day of the month", 1, 31, List.of()),
          new Field(
              "a month",
              1,
              12,
              List.of(
                  "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV",
                  "DEC")),
          new Field(
              "a day of the week", 0, 7, List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT")));

  private static final List<Function<String, Object>> DATES =
      List.of(
          LocalDate::parse,
          LocalDateTime::parse,
          Instant::parse,
          OffsetDateTime::parse,
          ZonedDateTime::parse);

  private Schedules() {}

  /** What is wrong with the schedule; empty if nothing is. */
  static Optional<String> wrong(String schedule) {
    String text = schedule.strip();
    if (text.startsWith("@")) {
      return PRESETS.contains(text) ? Optional.empty() : Optional.of("there is no preset " + text);
    }
    List<String> fields = List.of(text.split("\\s+", -1));
    if (fields.size() != FIELDS.size()) {
      return Optional.of("it has " + fields.size() + (fields.size() == 1 ? " field" : " fields"));
    }
    for (int i = 0; i < fields.size(); i++) {
      if (!FIELDS.get(i).allows(fields.get(i))) {
        return Optional.of(fields.get(i) + " is not " + FIELDS.get(i).name);
      }
    }
    return Optional.empty();
  }

  /** Whether the text is an ISO-8601 date, date-time or instant. */
  static boolean isDate(String text) {
    return DATES.stream().anyMatch(form -> parses(form, text));
  }

  private static boolean parses(Function<String, Object> form, String text) {
    try {
      return form.apply(text) != null;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private record Field(String name, int min, int max, List<String> names) {
    boolean allows(String text) {
      return List.of(text.split(",", -1)).stream().allMatch(this::allowsItem);
    }

    private boolean allowsItem(String item) {
      String[] step = item.split("/", -1);
      if (step.length > 2 || (step.length == 2 && !step[1].matches("[1-9]\\d{0,2}"))) {
        return false;
      }
      if (step[0].equals("*")) {
        return true;
      }
      String[] ends = step[0].split("-", -1);
      int from = number(ends[0]);
      int to = ends.length == 1 ? from : number(ends[1]);
      return ends.length <= 2 && from >= min && to <= max && from <= to;
    }

    /** Less than every minimum if it is none. */
    private int number(String text) {
      int named = names.indexOf(text.toUpperCase(Locale.ROOT));
      if (named >= 0) {
        return min == 1 ? named + 1 : named;
      }
      return text.matches("\\d{1,2}") ? Integer.parseInt(text) : Integer.MIN_VALUE;
    }
  }
}
