package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.DagCall;
import dev.dagsmith.runtime.RunOptions;
import dev.dagsmith.runtime.engine.EngineConfig;
import dev.dagsmith.runtime.store.RunRow;
import dev.dagsmith.runtime.store.RunStore;

/** Goes on with a run, with the parameters that it was started with. */
final class ResumeCommand {
  private ResumeCommand() {}

  static int perform(Invocation invocation) {
    EngineConfig config = Config.read(invocation.console(), invocation.args());
    RunRow run;
    try (RunStore store = StoredRuns.open(config)) {
      run = StoredRuns.find(store, invocation.dag(), invocation.args().operand());
    }
    DagCall<?> call =
        new DagCall<>(
            invocation.dag(),
            ParamValues.stored(invocation.dag(), run.params()),
            invocation.requireFactory());
    return new Execution(invocation, config)
        .perform(call, RunOptions.DEFAULT.runId(run.key().runId()).logicalDate(run.logicalDate()));
  }
}
