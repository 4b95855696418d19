package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.RunHandle;
import dev.dagsmith.runtime.RunInterrupted;
import dev.dagsmith.runtime.engine.Engine;

/**
 * Ctrl-C while a run is under way: no new task starts, those under way get a while to end, and the
 * program says how to go on. The virtual machine then ends with status 130 by itself.
 */
final class Interruption implements AutoCloseable {
  private final Invocation invocation;
  private final String runId;
  private final Thread hook;
  private volatile boolean begun;
  private boolean told;

  private Interruption(Engine engine, RunHandle<?> run, Progress progress, Invocation invocation) {
    this.invocation = invocation;
    this.runId = run.runId();
    this.hook = new Thread(() -> stop(engine, run, progress), "dagsmith-interrupt");
  }

  static Interruption watch(
      Engine engine, RunHandle<?> run, Progress progress, Invocation invocation) {
    Interruption interruption = new Interruption(engine, run, progress, invocation);
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  private void stop(Engine engine, RunHandle<?> run, Progress progress) {
    if (!run.done()) {
      begun = true;
      progress.end();
      invocation.console().err().println("\nInterrupted; waiting for tasks under way.");
      engine.close();
      tell(ended(run));
    }
  }

  /** Whether the program is ending. What the run's tasks were can't be read any more then. */
  boolean begun() {
    return begun;
  }

  private static boolean ended(RunHandle<?> run) {
    try {
      run.await();
      return true;
    } catch (RunInterrupted e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * Says how to go on, or that the run came to its end meanwhile; once, whichever thread comes
   * first. The other waits for it, since the virtual machine ends when the hook does. Gives the
   * exit status.
   */
  synchronized int tell(boolean ended) {
    if (!told) {
      told = true;
      String next = ended ? "show it: " : "go on: ";
      invocation
          .console()
          .err()
          .println(next + invocation.command(ended ? "show" : "resume", runId));
      invocation.console().err().flush();
    }
    return ExitStatus.INTERRUPTED;
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      return; // the program is ending already, by this very hook
    }
  }
}
