package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.RunHandle;
import dev.dagsmith.runtime.RunInterrupted;
import dev.dagsmith.runtime.RunOptions;
import dev.dagsmith.runtime.RunResult;
import dev.dagsmith.runtime.engine.Engine;
import dev.dagsmith.runtime.engine.EngineConfig;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Ends a run that no engine has, and whose cancellation is noted in the store: takes it up, whereby
 * it is cancelled before anything starts. The {@code finally} blocks whose {@code try} had begun do
 * their work.
 */
record CancelHere(Invocation invocation, EngineConfig config) {
  int perform() {
    String runId = invocation.args().operand();
    @Nullable Supplier<?> factory = invocation.requireFactory();
    try (Engine engine = Engine.open(config, StoreWait.open(invocation, config))) {
      RunHandle<?> run = engine.resume(invocation.dag(), factory, runId, RunOptions.DEFAULT);
      RunResult<?> result = run.await();
      CancelCommand.tell(
          invocation,
          "cancelled",
          "this process",
          "has ended as cancelled: " + result.state().display());
      return ExitStatus.SUCCESS;
    } catch (RunInterrupted e) {
      invocation.console().err().println("error: " + e.getMessage());
      return ExitStatus.FAILED;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitStatus.INTERRUPTED;
    }
  }
}
