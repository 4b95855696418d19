package dev.dagsmith.runtime.xcom;

import org.jspecify.annotations.Nullable;

/** Something does not fit its declared type; on its way out it learns where that was. */
final class Mismatch extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final StringBuilder path = new StringBuilder();
  private @Nullable String declared;

  Mismatch(String problem) {
    this(problem, null);
  }

  Mismatch(String problem, @Nullable Throwable cause) {
    super(problem, cause, false, false);
  }

  /** The same, inside a component. */
  Mismatch at(String component) {
    path.insert(0, component).insert(0, '.');
    return this;
  }

  /** The same, inside an element. */
  Mismatch at(int element) {
    path.insert(0, "[" + element + "]");
    return this;
  }

  /** The same, found while an object of this shape was read; the innermost one counts. */
  Mismatch in(String shape) {
    if (declared == null) {
      declared = shape;
    }
    return this;
  }

  /** The declared shape of the object that it was found in; null if it was in none. */
  @Nullable String declared() {
    return declared;
  }

  /** Where it was, {@code .orders[3].date}; empty for the value itself. */
  String path() {
    return path.toString();
  }
}
