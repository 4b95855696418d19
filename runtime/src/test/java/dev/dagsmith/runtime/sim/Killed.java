package dev.dagsmith.runtime.sim;

/** Ends what a process is doing when it is killed; nothing that the process does then counts. */
final class Killed extends Error {
  private static final long serialVersionUID = 1L;

  Killed() {
    super("killed", null, false, false);
  }
}
