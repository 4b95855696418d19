package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.RunHandle;
import dev.dagsmith.runtime.RunInterrupted;
import dev.dagsmith.runtime.RunListener;
import dev.dagsmith.runtime.RunResult;
import dev.dagsmith.runtime.engine.Engine;
import dev.dagsmith.runtime.engine.EngineConfig;
import dev.dagsmith.runtime.store.RunRow;
import dev.dagsmith.runtime.store.StoreException;
import java.io.PrintStream;

/** Has an engine run the dag, and tells how it went. */
final class Execution {
  private final Invocation invocation;
  private final EngineConfig config;
  private final PrintStream err;

  Execution(Invocation invocation, EngineConfig config) {
    this.invocation = invocation;
    this.config = config;
    this.err = invocation.console().err();
  }

  /** Begins a run, or goes on with one. */
  interface Start {
    /**
     * Starts it.
     *
     * @param listener hears how it goes on
     * @param err where lines go that are to stand above live progress
     */
    RunHandle<?> start(Engine engine, RunListener listener, PrintStream err);

    /** It has begun; says what else there is to say. */
    default void begun(Engine engine, RunHandle<?> run, PrintStream out) {}
  }

  int perform(Start start) {
    try (Engine engine = Engine.open(config, StoreWait.open(invocation, config));
        Progress progress = Progress.of(invocation)) {
      RunHandle<?> run = begin(start, engine, progress);
      Interruption interruption = Interruption.watch(engine, run, progress, invocation);
      try {
        start.begun(engine, run, progress.err());
        RunResult<?> result = run.await();
        progress.end();
        return interruption.begun() ? interruption.tell(true) : report(reported(engine, result));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return interruption.tell(false);
      } catch (RunInterrupted e) {
        progress.end();
        return e.getCause() == null ? interruption.tell(false) : stopped(run.runId(), e);
      } finally {
        interruption.close();
      }
    }
  }

  private static RunHandle<?> begin(Start start, Engine engine, Progress progress) {
    try {
      return start.start(engine, progress.listener(), progress.err());
    } catch (IllegalArgumentException e) { // an argument, or a dag that calls itself
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  /** Of a run that was taken up again, attempts are counted over all of its history. */
  private RunReport reported(Engine engine, RunResult<?> result) {
    RunReport report = RunReport.of(result);
    if (!invocation.takesUp()) {
      return report; // its result is in memory, and needs no reading
    }
    RunRow row = engine.store().run(result.dagId(), result.runId());
    return row == null ? report : report.tasks(StoredReport.tasks(engine.store(), row));
  }

  private int report(RunReport run) {
    if (run.error() != null) {
      FailureText.print(run.error(), err);
    }
    if (invocation.args().has("--json")) {
      ReportJson.print(run, invocation.console().out());
    } else {
      ResultText.print(run.result(), invocation.dag().result(), invocation.console().out());
    }
    err.println(Summary.line(run));
    if (run.error() != null) {
      err.println("show it: " + invocation.command("show", run.runId()));
    }
    return run.error() == null ? ExitStatus.SUCCESS : ExitStatus.FAILED;
  }

  /**
   * Not the user but a defect or a full disk: what happened, and how to go on after it is mended.
   */
  private int stopped(String runId, RunInterrupted e) {
    err.println("error: " + e.getMessage());
    err.println("go on: " + invocation.command("resume", runId));
    return e.getCause() instanceof StoreException store ? ExitStatus.of(store) : ExitStatus.FAILED;
  }
}
