package dev.dagsmith.runtime.engine;

import dev.dagsmith.runtime.graph.TypeRef;
import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.xcom.XComFormatException;

/** A value that was encoded well, but that the store does not take. */
final class Refused {
  private Refused() {}

  static XComFormatException value(InstanceKey instance, TypeRef type, String reason) {
    return new XComFormatException(
        type, "The value of " + instance.display() + " can't be stored: " + reason, null);
  }
}
