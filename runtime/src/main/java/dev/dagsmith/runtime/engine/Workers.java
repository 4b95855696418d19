package dev.dagsmith.runtime.engine;

/**
 * What runs the tasks of an engine. Whatever the driver does not run itself is run here, so an
 * engine with workers of another kind needs no thread at all. Safe for several threads.
 */
public interface Workers {
  /**
   * Runs an attempt as soon as there is a place for it: {@link Attempt#run}, or its three parts one
   * after another. One that was given up before is never begun.
   *
   * @param attempt the attempt
   */
  void submit(Attempt attempt);

  /**
   * Interrupts an attempt that is under way, or never begins it; it holds no place any more. If it
   * was begun it is still to be ended, whenever that is.
   *
   * @param attempt the attempt
   */
  void giveUp(Attempt attempt);

  /**
   * {@return what the thread of an attempt is at, innermost call first; empty if it has none}
   *
   * @param attempt the attempt
   */
  default StackTraceElement[] stack(Attempt attempt) {
    return new StackTraceElement[0];
  }

  /** Begins nothing more; what is under way goes on. */
  void stop();

  /** {@return how many attempts are under way, without those given up} */
  int busy();

  /** Waits until no attempt is under way or about to be, but for those given up. */
  void awaitIdle();
}
