package dev.dagsmith.runtime.xcom;

import dev.dagsmith.runtime.graph.TypeRef;

/** Values must be of their declared class, else what a subclass adds would be lost unseen. */
final class Exactly {
  private Exactly() {}

  static void check(TypeRef declared, Object value) {
    if (value.getClass() != declared.raw()) {
      throw otherClass(declared, value);
    }
  }

  static Mismatch otherClass(TypeRef declared, Object value) {
    return new Mismatch(
        "the value is a "
            + value.getClass().getTypeName()
            + ", the declared type is "
            + declared
            + ", so that it would not come back as it is; declare its class, or a sealed interface"
            + " that permits it");
  }
}
