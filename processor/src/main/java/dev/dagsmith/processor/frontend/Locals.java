package dev.dagsmith.processor.frontend;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The variables that are in scope in a block, and in those around it. */
final class Locals {
  private final @Nullable Locals outer;
  private final Map<String, Local> names = new HashMap<>();

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
  }

  @Nullable Local find(String name) {
    Local found = names.get(name);
    return found != null || outer == null ? found : outer.find(name);
  }
}
