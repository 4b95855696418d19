package dev.dagsmith.it.trace;

/** What the tasks of test programs call. */
public final class Steps {
  private static volatile Recording current = new Recording(name -> false, Schedule.none());

  private Steps() {}

  /** From now on, tasks are written down there. */
  public static void record(Recording recording) {
    current = recording;
  }

  /** First in each task: it runs, with these arguments. */
  public static void ran(Object... args) {
    current.ran(args);
  }

  /** The task that runs on this thread is going to throw this. */
  public static <X extends Throwable> X failing(X failure) {
    current.failed();
    return failure;
  }

  /** How often this was asked in this run, from 1: what a sensor waits for. */
  public static int count(String name) {
    return current.count(name);
  }
}
