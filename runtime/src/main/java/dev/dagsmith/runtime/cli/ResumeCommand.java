package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.RunOptions;
import dev.dagsmith.runtime.engine.EngineConfig;
import dev.dagsmith.runtime.graph.DagDefinition;
import java.util.function.Supplier;

/** Goes on with a run, with the parameters that it was started with. */
final class ResumeCommand {
  private ResumeCommand() {}

  static int perform(Invocation invocation) {
    DagDefinition dag = invocation.dag();
    Supplier<?> factory = invocation.requireFactory();
    String runId = invocation.args().operand();
    EngineConfig config = Config.read(invocation.console(), invocation.args());
    return new Execution(invocation, config)
        .perform(
            (engine, listener) -> {
              StoredRuns.find(engine.store(), dag, runId);
              return engine.resume(dag, factory, runId, RunOptions.DEFAULT.listener(listener));
            });
  }
}
