package dev.dagsmith.runtime.engine;

import dev.dagsmith.runtime.DagCall;
import dev.dagsmith.runtime.RunHandle;
import dev.dagsmith.runtime.RunInterrupted;
import dev.dagsmith.runtime.RunOptions;
import dev.dagsmith.runtime.RunResult;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.store.RunStore;
import dev.dagsmith.runtime.store.Stores;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs dags: many runs at once, on one pool of workers and one store. Safe for use by several
 * threads.
 */
public final class Engine implements AutoCloseable {
  private final RunStore store;
  private final Assembly parts;
  private final Thread thread;

  private Engine(EngineConfig config, RunStore store) {
    this.store = store;
    this.parts =
        new Assembly(config, store, new ThreadWorkers(config.parallelism(), config.slots()));
    this.thread = Threads.daemon("dagsmith-driver", parts.driver);
  }

  /** Opens an engine; its store is made if it is not there. */
  public static Engine open(EngineConfig config) {
    return open(config, Stores.open(config.store()));
  }

  /** Opens an engine on a store, which is closed with it. */
  public static Engine open(EngineConfig config, RunStore store) {
    Engine engine = new Engine(config, store);
    config.time().onMove(engine.parts.services.mailbox()::wake);
    engine.thread.start();
    return engine;
  }

  /** The store, to be read. */
  public RunStore store() {
    return store;
  }

  /**
   * Runs a dag and waits until it has ended.
   *
   * @throws RunConflict as {@link #start} does
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

  /**
   * Starts a dag. If there is a run with the id of the options it goes on; if that has ended, its
   * stored result is given.
   *
   * @throws RunConflict if that run has other parameters, follows another graph, or is under way
   * @throws IllegalArgumentException if an argument can't be stored
   */
  public <T extends @Nullable Object> RunHandle<T> start(DagCall<T> call, RunOptions options) {
    return parts.start(call, options);
  }

  /**
   * Goes on with a run, with the parameters that are stored of it.
   *
   * @param factory makes the instance that the dag's methods are called on; null: the dag's own
   * @param runId the run's id; that of the options counts for nothing here
   * @throws RunConflict if there is no such run, it follows another graph, or it is under way
   */
  public RunHandle<?> resume(
      DagDefinition dag, @Nullable Supplier<?> factory, String runId, RunOptions options) {
    return parts.resume(dag, factory, runId, options);
  }

  /** Waits until no task is under way, whether its result counts or not; for tests. */
  void awaitIdle() {
    parts.services.workers().awaitIdle();
  }

  /**
   * Starts no more tasks, waits up to {@link EngineConfig#closeWait} for those under way, and
   * closes the store. Runs that have not ended can be resumed.
   */
  @Override
  public void close() {
    if (Thread.currentThread() == thread) {
      throw new IllegalStateException("A listener can't close the engine that it listens to");
    }
    parts.services.mailbox().post(parts.driver::close);
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    try {
      parts.leave();
    } finally {
      store.close();
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
