package dev.dagsmith.runtime.engine.write;

/**
 * Where groups are written beside the driver, which steps the cores meanwhile. An engine with one
 * of another kind needs no thread for it. What it is given is done in order, one after the other.
 */
public interface Committer {
  /**
   * How many rows and values a group must have to be worth a hand-over. Smaller ones the driver
   * writes itself: two threads that wake each other cost more than they save then.
   */
  int worthwhile();

  /** Does a part of the work, later; it never throws. */
  void execute(Runnable part);

  /** Does this after all else, waits for it, and takes nothing more. */
  void finish(Runnable last);
}
