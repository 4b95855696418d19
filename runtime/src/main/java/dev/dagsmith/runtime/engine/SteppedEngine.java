package dev.dagsmith.runtime.engine;

import dev.dagsmith.runtime.ClearSpec;
import dev.dagsmith.runtime.DagCall;
import dev.dagsmith.runtime.RunHandle;
import dev.dagsmith.runtime.RunOptions;
import dev.dagsmith.runtime.blob.XComBackends;
import dev.dagsmith.runtime.engine.reopen.Request;
import dev.dagsmith.runtime.engine.write.Committer;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.store.RunStore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An engine without threads: whoever has it takes its turns, with time and workers of his own. For
 * tests, in which the same choices then give the same run. It may be dropped at any moment, as if
 * its process were killed. Runs may be asked for by any thread; one at a time takes the turns.
 */
public final class SteppedEngine {
  private final Assembly parts;

  /**
   * An engine on a store, which it does not close.
   *
   * @param config the settings
   * @param store where runs are kept
   * @param workers what runs attempts
   * @param committer what writes groups of rows
   */
  public SteppedEngine(EngineConfig config, RunStore store, Workers workers, Committer committer) {
    this.parts = new Assembly(config, store, workers, committer);
  }

  /**
   * As {@link Engine#start} does; nothing happens before the next turn.
   *
   * @param <T> the type of the value
   * @param call the dag with its arguments, as generated classes make it
   * @param options the run's id and how it is run
   * @return a handle, to wait for the run's end
   */
  public <T extends @Nullable Object> RunHandle<T> start(DagCall<T> call, RunOptions options) {
    return parts.start(call, options);
  }

  /**
   * As {@link Engine#resume} does; nothing happens before the next turn.
   *
   * @param dag the generated class's definition
   * @param factory makes the instance that a dag's method is called on; null for a static one
   * @param runId the run's id
   * @param options the run's id and how it is run
   * @return a handle, to wait for the run's end
   */
  public RunHandle<?> resume(
      DagDefinition dag, @Nullable Supplier<?> factory, String runId, RunOptions options) {
    return parts.takeUp(dag, factory, runId, Request.RESUME, options);
  }

  /**
   * As {@link Engine#retry} does; nothing happens before the next turn.
   *
   * @param dag the generated class's definition
   * @param factory makes the instance that a dag's method is called on; null for a static one
   * @param runId the run's id
   * @param options the run's id and how it is run
   * @return a handle, to wait for the run's end
   */
  public RunHandle<?> retry(
      DagDefinition dag, @Nullable Supplier<?> factory, String runId, RunOptions options) {
    return parts.takeUp(dag, factory, runId, Request.RETRY, options);
  }

  /**
   * As {@link Engine#clear} does; nothing happens before the next turn.
   *
   * @param dag the generated class's definition
   * @param factory makes the instance that a dag's method is called on; null for a static one
   * @param runId the run's id
   * @param what which instances are done again
   * @param options the run's id and how it is run
   * @return a handle, to wait for the run's end
   */
  public RunHandle<?> clear(
      DagDefinition dag,
      @Nullable Supplier<?> factory,
      String runId,
      ClearSpec what,
      RunOptions options) {
    return parts.takeUp(dag, factory, runId, Request.clear(what), options);
  }

  /**
   * Does all that there is to do now, without waiting.
   *
   * @return whether the engine goes on; if not, all who wait for its runs have been told
   */
  public boolean turn() {
    return turn(0);
  }

  /**
   * Does all that there is to do, after waiting for something to do.
   *
   * @param nanos how long to wait at most, in nanoseconds of real time; 0 not to
   * @return whether the engine goes on, as {@link #turn()}
   */
  public boolean turn(long nanos) {
    return parts.driver.turn(nanos);
  }

  /** {@return whether it was told something that it has not heard; for any thread} */
  public boolean hasMail() {
    return parts.services.mailbox().hasMail();
  }

  /** Has it take a turn, if it waits; for any thread. */
  public void wake() {
    parts.services.mailbox().wake();
  }

  /** {@return where values are that are not in the store} */
  public XComBackends backends() {
    return parts.backends;
  }

  /** Frees its runs and what it holds, once it does not go on any more. */
  public void leave() {
    parts.leave();
  }

  /** {@return in how many nanoseconds a turn is due if nothing happens before} */
  public long untilNext() {
    return parts.driver.untilNext();
  }

  /** {@return why it does not go on; null if it does, or was closed} */
  public @Nullable Throwable failure() {
    return parts.driver.failure();
  }

  /** Starts nothing more. It ends at the turn in which nothing is under way any more. */
  public void close() {
    parts.driver.askToClose();
  }
}
