package dev.dagsmith.processor.emit;

/** Number literals. */
final class Numbers {
  private Numbers() {}

  /** A {@code long}, with its suffix where an {@code int} would be too small. */
  static String of(long number) {
    return number == (int) number ? Long.toString(number) : number + "L";
  }

  /** A {@code double}. */
  static String of(double number) {
    if (Double.isInfinite(number)) {
      return number > 0 ? "Double.POSITIVE_INFINITY" : "Double.NEGATIVE_INFINITY";
    }
    return Double.toString(number);
  }
}
