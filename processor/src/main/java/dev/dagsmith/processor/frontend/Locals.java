package dev.dagsmith.processor.frontend;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The variables that are in scope in a block, and in those around it. */
final class Locals {
  private final @Nullable Locals outer;
  private final Map<String, Local> names = new HashMap<>();
  private int declared;

  Locals() {
    this(null);
  }

  private Locals(@Nullable Locals outer) {
    this.outer = outer;
  }

  Locals inner() {
    return new Locals(this);
  }

  void declare(Local local) {
    names.put(local.name(), local);
    declared++;
  }

  /**
   * What can be seen from here now. It changes with every declaration, and blocks that declare
   * nothing see what the block around them sees.
   */
  Seen seen() {
    Locals innermost = this;
    while (innermost.declared == 0 && innermost.outer != null) {
      innermost = innermost.outer;
    }
    int all = 0;
    for (@Nullable Locals each = innermost; each != null; each = each.outer) {
      all += each.declared;
    }
    return new Seen(innermost, all);
  }

  /**
   * A state of the variables: of two equal ones, every name means the same.
   *
   * @param block the innermost block that declares something
   * @param declared how many declarations it and the blocks around it have
   */
  record Seen(Locals block, int declared) {}

  @Nullable Local find(String name) {
    Local found = names.get(name);
    return found != null || outer == null ? found : outer.find(name);
  }
}
