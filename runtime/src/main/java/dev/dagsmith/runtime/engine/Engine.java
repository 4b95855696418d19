package dev.dagsmith.runtime.engine;

import dev.dagsmith.runtime.DagCall;
import dev.dagsmith.runtime.RunHandle;
import dev.dagsmith.runtime.RunInterrupted;
import dev.dagsmith.runtime.RunOptions;
import dev.dagsmith.runtime.RunResult;
import org.jspecify.annotations.Nullable;

/**
 * Runs dags: many runs at once, on one pool of workers and one store. Safe for use by several
 * threads.
 */
public final class Engine implements AutoCloseable {
  private final EngineConfig config;

  private Engine(EngineConfig config) {
    this.config = config;
  }

  /** Opens an engine; its store is made if it is not there. */
  public static Engine open(EngineConfig config) {
    return new Engine(config);
  }

  /**
   * Runs a dag and waits until it has ended.
   *
   * @throws RunInterrupted if this thread is interrupted meanwhile, or the engine stops
   */
  public <T extends @Nullable Object> RunResult<T> run(DagCall<T> call, RunOptions options) {
    RunHandle<T> handle = start(call, options);
    try {
      return handle.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RunInterrupted("Interrupted while waiting for run " + handle.runId(), e);
    }
  }

  /** Starts a dag, or goes on with a run of the same id that was interrupted. */
  public <T extends @Nullable Object> RunHandle<T> start(DagCall<T> call, RunOptions options) {
    throw new UnsupportedOperationException(config.home() + " " + call.dag().dagId() + options);
  }

  /**
   * Starts no more tasks, waits up to {@link EngineConfig#closeWait} for those under way, and
   * closes the store. Runs that have not ended can be resumed.
   */
  @Override
  public void close() {}
}
