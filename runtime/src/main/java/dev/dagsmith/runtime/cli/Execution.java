package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.DagCall;
import dev.dagsmith.runtime.RunHandle;
import dev.dagsmith.runtime.RunInterrupted;
import dev.dagsmith.runtime.RunOptions;
import dev.dagsmith.runtime.RunResult;
import dev.dagsmith.runtime.engine.Engine;
import dev.dagsmith.runtime.engine.EngineConfig;
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

  int perform(DagCall<?> call, RunOptions options) {
    try (Progress progress = Progress.of(invocation);
        Engine engine = Engine.open(config)) {
      RunHandle<?> run = engine.start(call, options.listener(progress.listener()));
      Interruption interruption = Interruption.watch(engine, run, invocation);
      try {
        RunResult<?> result = run.await();
        progress.end();
        return report(RunReport.of(result));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        interruption.tell();
        return ExitStatus.INTERRUPTED;
      } catch (RunInterrupted e) {
        progress.end();
        if (e.getCause() instanceof StoreException store) {
          return stopped(run.runId(), store);
        }
        interruption.tell();
        return ExitStatus.INTERRUPTED;
      } finally {
        interruption.close();
      }
    }
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

  private int stopped(String runId, StoreException e) {
    err.println("error: " + e.getMessage());
    err.println("Run " + runId + " was interrupted; what had succeeded is kept.");
    err.println("go on: " + invocation.command("resume", runId));
    return ExitStatus.of(e);
  }
}
