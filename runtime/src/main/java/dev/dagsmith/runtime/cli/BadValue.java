package dev.dagsmith.runtime.cli;

/** A text is no value of a parameter. The message says what was expected. */
final class BadValue extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadValue(String expected) {
    super(expected, null, false, false);
  }
}
