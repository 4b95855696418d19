package dev.dagsmith.it.harness;

import dev.dagsmith.runtime.core.Failure;

/**
 * A failure, as far as both ways must agree on it.
 *
 * @param className its class
 * @param message its message
 * @param cause its cause, or null
 */
public record Fault(String className, String message, Fault cause) {
  static Fault of(Throwable thrown) {
    return thrown == null
        ? null
        : of(thrown.getClass().getName(), thrown.getMessage(), of(thrown.getCause()));
  }

  static Fault of(Failure failure) {
    return failure == null ? null : of(failure.className(), failure.message(), of(failure.cause()));
  }

  /**
   * Leaves out what depends on the implementation of a list, or on the shape of the bytecode (the
   * JDK's helpful messages of NullPointerException).
   */
  private static Fault of(String className, String message, Fault cause) {
    if (className.equals(ArrayIndexOutOfBoundsException.class.getName())) {
      return of(IndexOutOfBoundsException.class.getName(), "", cause);
    }
    boolean open =
        className.equals(IndexOutOfBoundsException.class.getName())
            || className.equals(NullPointerException.class.getName());
    return new Fault(className, open ? "" : message, cause);
  }

  @Override
  public String toString() {
    return className + ": " + message + (cause == null ? "" : " <- " + cause);
  }
}
