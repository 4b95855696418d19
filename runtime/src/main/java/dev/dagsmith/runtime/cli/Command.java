package dev.dagsmith.runtime.cli;

import java.util.List;

/**
 * A command of the command line.
 *
 * @param name its name, of one word or two: {@code show}, {@code xcom get}
 * @param operands what must follow it
 * @param text what it does
 * @param options its options
 */
record Command(String name, List<Operand> operands, String text, List<Option> options) {
  /** The name with what must follow it, {@code show RUN}. */
  String synopsis() {
    StringBuilder line = new StringBuilder(name);
    operands.forEach(each -> line.append(' ').append(each.name()));
    return line.toString();
  }

  /** The first of two words; the whole name if it is one word. */
  String firstWord() {
    int space = name.indexOf(' ');
    return space < 0 ? name : name.substring(0, space);
  }
}
