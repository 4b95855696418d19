package dev.dagsmith.it.docs;

import java.util.List;
import java.util.regex.Pattern;

/** Leaves out of an output what differs from run to run: times, durations, ids, hosts. */
final class Normal {
  private record Rule(Pattern pattern, String with) {}

  private static final List<Rule> RULES =
      List.of(
          rule("\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z?", "<time>"),
          rule("\"duration_ms\"( ?): ?\\d+", "\"duration_ms\"$1:<n>"),
          rule("(?<![\\w.])\\d+(\\.\\d+)? (ms|s|min|h)\\b", "<duration>"),
          rule("<duration>( <duration>)+", "<duration>"),
          rule("(\\tat java.base/.*\\.java):\\d+", "$1"),
          rule("pid \\d+", "pid <n>"),
          rule("\\bv[0-9a-f]{8,}\\b|\\b[0-9a-f]{16,}\\b", "<hash>"),
          rule("(?m)[\\w.-]+@[\\w.-]+", "<user>"),
          // the width of a column is that of what is in it
          rule("(<\\w+>) +", "$1 "),
          rule("(STARTED|DURATION|RUN) +", "$1 "),
          rule("(?m) +$", ""));

  private Normal() {}

  private static Rule rule(String pattern, String with) {
    return new Rule(Pattern.compile(pattern), with);
  }

  /** What stays. */
  static String of(String text) {
    String normal = text;
    for (Rule rule : RULES) {
      normal = rule.pattern().matcher(normal).replaceAll(rule.with());
    }
    return normal;
  }

  /** Whether an output is as shown; a line {@code ..} stands for any number of lines. */
  static boolean same(String shown, String actual) {
    StringBuilder pattern = new StringBuilder();
    for (String line : of(shown).split("\n", -1)) {
      pattern.append(line.strip().equals("..") ? "(?:.*\n)*?" : Pattern.quote(line + "\n"));
    }
    return Pattern.matches(pattern.toString(), of(actual) + "\n");
  }
}
