package dev.dagsmith.processor.emit;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of a piece of code, to find others that do not clash. */
final class FreshNames {
  private static final Pattern NAME = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");

  private final Set<String> taken = new HashSet<>();
  private final Set<String> kept = new HashSet<>();

  /** Takes every name in this text. */
  void takeAllIn(String text) {
    Matcher matcher = NAME.matcher(text);
    while (matcher.find()) {
      taken.add(matcher.group());
    }
  }

  /** The user's own name, unless another variable has it. */
  String keep(String name) {
    String free = name;
    for (int i = 2; !kept.add(free); i++) {
      free = name + i;
    }
    taken.add(free);
    return free;
  }

  /** The name, or one like it that nothing has. */
  String fresh(String name) {
    String free = name;
    for (int i = 2; !taken.add(free); i++) {
      free = name + i;
    }
    return free;
  }
}
