package dev.dagsmith.runtime.xcom;

/** Texts of values in messages: short, whatever they hold. */
final class Quote {
  private static final int MAX = 60;

  private Quote() {}

  static String of(String text) {
    return text.length() <= MAX ? "'" + text + "'" : "'" + text.substring(0, MAX) + "..'";
  }
}
