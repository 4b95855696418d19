package dev.dagsmith.processor.emit;

import java.util.HashSet;
import java.util.Set;

/** The names of a piece of code, to find others that do not clash. */
final class FreshNames {
  private final Set<String> taken = new HashSet<>();
  private final Set<String> kept = new HashSet<>();

  /** Takes every name in this text. */
  void takeAllIn(String text) {
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean part = i < text.length() && Character.isJavaIdentifierPart(text.charAt(i));
      if (part && start < 0) {
        start = i;
      } else if (!part && start >= 0) {
        taken.add(text.substring(start, i));
        start = -1;
      }
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
