package dev.dagsmith.runtime.sim;

/** All that happened in a world, as a number that differs if anything does; or as text. */
final class Trace {
  private final boolean shown;
  private long hash = 17;
  private long count;

  /**
   * A trace.
   *
   * @param shown whether it is printed
   */
  Trace(boolean shown) {
    this.shown = shown;
  }

  void add(long nanos, int process, String what) {
    hash = 31 * (31 * (31 * hash + nanos) + process) + what.hashCode();
    count++;
    if (shown) {
      System.out.println(String.format("%15.6f  process %d %s", nanos / 1e9, process, what));
    }
  }

  long hash() {
    return hash;
  }

  /** How many things happened. */
  long count() {
    return count;
  }
}
