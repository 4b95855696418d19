package dev.dagsmith.runtime.cli;

/**
 * What must follow a command.
 *
 * @param name what stands for it in the help, {@code RUN}
 * @param text what it is, {@code the id of a run}
 */
record Operand(String name, String text) {
  static final Operand RUN = new Operand("RUN", "the id of a run");
  static final Operand TASK = new Operand("TASK", "the id of a task");

  /** As a sentence. */
  String sentence() {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
  }
}
