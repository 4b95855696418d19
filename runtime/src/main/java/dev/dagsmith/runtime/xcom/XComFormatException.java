package dev.dagsmith.runtime.xcom;

import dev.dagsmith.runtime.graph.TypeRef;
import org.jspecify.annotations.Nullable;

/** A value can't be stored as its declared type, or stored bytes are no value of it. */
public final class XComFormatException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient TypeRef type;

  /**
   * A value or bytes of this declared type, and what is wrong.
   *
   * @param type the declared type
   * @param problem what is wrong
   * @param cause what led to it; null if nothing is known
   */
  public XComFormatException(TypeRef type, String problem, @Nullable Throwable cause) {
    super(problem, cause);
    this.type = type;
  }

  /** {@return the declared type} */
  public TypeRef type() {
    return type;
  }
}
