package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.RunHandle;
import dev.dagsmith.runtime.engine.Engine;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ctrl-C while a run is under way: no new task starts, those under way get a while to end, and the
 * program says how to go on. The virtual machine then ends with status 130 by itself.
 */
final class Interruption implements AutoCloseable {
  private final AtomicBoolean told = new AtomicBoolean();
  private final Invocation invocation;
  private final String runId;
  private final Thread hook;

  private Interruption(Engine engine, RunHandle<?> run, Invocation invocation) {
    this.invocation = invocation;
    this.runId = run.runId();
    this.hook = new Thread(() -> stop(engine, run), "dagsmith-interrupt");
  }

  static Interruption watch(Engine engine, RunHandle<?> run, Invocation invocation) {
    Interruption interruption = new Interruption(engine, run, invocation);
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  private void stop(Engine engine, RunHandle<?> run) {
    if (!run.done()) {
      invocation.console().err().println("\nInterrupted; waiting for tasks under way.");
      engine.close();
      tell();
    }
  }

  /** Says how the run goes on; once, whichever thread comes first. Gives the exit status. */
  int tell() {
    if (told.compareAndSet(false, true)) {
      invocation.console().err().println("go on: " + invocation.command("resume", runId));
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
