package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.DagCall;
import dev.dagsmith.runtime.RunHandle;
import dev.dagsmith.runtime.RunListener;
import dev.dagsmith.runtime.RunOptions;
import dev.dagsmith.runtime.engine.Engine;
import dev.dagsmith.runtime.engine.EngineConfig;
import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs the dag. */
final class RunCommand {
  private RunCommand() {}

  static int perform(Invocation invocation) {
    Arguments args = invocation.args();
    List<@Nullable Object> values = ParamValues.of(invocation.dag(), args);
    DagCall<?> call = new DagCall<>(invocation.dag(), values, invocation.requireFactory());
    if (args.has("--plain")) {
      return PlainRun.perform(invocation, call);
    }
    RunOptions options = options(args).onChange(TakeUpCommand.onChange(args));
    EngineConfig config = Config.read(invocation.console(), args);
    return new Execution(invocation, config)
        .perform(
            new Execution.Start() {
              @Override
              public RunHandle<?> start(Engine engine, RunListener listener, PrintStream err) {
                return engine.start(
                    call,
                    options.listener(
                        options.runId() == null ? listener : new Announcing(listener, err)));
              }

              @Override
              public void begun(Engine engine, RunHandle<?> run, PrintStream err) {
                UnfinishedRuns.tell(invocation, engine.store(), run.runId(), err);
              }
            });
  }

  /** With the id that was given. */
  static RunOptions options(Arguments args) {
    String runId = args.get("--run-id");
    if (runId == null) {
      return RunOptions.DEFAULT;
    } else if (runId.isBlank()) {
      throw new UsageException("--run-id: got \"" + runId + "\", expected an id.");
    }
    return RunOptions.DEFAULT.runId(runId);
  }
}
