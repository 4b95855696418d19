package dev.dagsmith.runtime.engine;

import dev.dagsmith.runtime.graph.TypeRef;
import dev.dagsmith.runtime.store.Rejected;
import dev.dagsmith.runtime.store.XComRow;
import dev.dagsmith.runtime.xcom.XComFormatException;

/** A value that was encoded well, but that the store does not take. */
final class Refused {
  private Refused() {}

  static XComFormatException value(Rejected rejected, TypeRef type) {
    XComRow row = rejected.value();
    String what = row.key().equals(XComRow.RETURN_VALUE) ? "The value" : "XCom " + row.key();
    return new XComFormatException(
        type,
        what
            + " of "
            + row.attempt().instance().display()
            + " can't be stored: "
            + rejected.reason(),
        null);
  }
}
