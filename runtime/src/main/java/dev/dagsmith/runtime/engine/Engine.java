package dev.dagsmith.runtime.engine;

import dev.dagsmith.runtime.ClearSpec;
import dev.dagsmith.runtime.DagCall;
import dev.dagsmith.runtime.RunHandle;
import dev.dagsmith.runtime.RunInterrupted;
import dev.dagsmith.runtime.RunOptions;
import dev.dagsmith.runtime.RunResult;
import dev.dagsmith.runtime.blob.XComBackends;
import dev.dagsmith.runtime.control.ChannelServer;
import dev.dagsmith.runtime.engine.reopen.Request;
import dev.dagsmith.runtime.engine.thread.Threads;
import dev.dagsmith.runtime.engine.write.ThreadCommitter;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.store.RunStore;
import dev.dagsmith.runtime.store.StoreException;
import dev.dagsmith.runtime.store.Stores;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs dags: many runs at once, on one pool of workers and one store. Safe for use by several
 * threads.
 *
 * <pre>{@code
 * try (Engine engine = Engine.open(EngineConfig.at(Path.of("/var/lib/shop")).parallelism(8))) {
 *   RunResult<String> run = engine.run(PricesDag.call("tea"), RunOptions.DEFAULT.runId("today"));
 * }
 * }</pre>
 *
 * <p>A dag's own {@code run} and {@code start} use one engine for the whole process, {@link
 * dev.dagsmith.runtime.Dagsmith}, and suffice where the defaults do.
 */
public final class Engine implements AutoCloseable {
  /** A run that is over by then needs no channel, and must not pay for one. */
  private static final Duration CHANNEL_DELAY = Duration.ofMillis(250);

  private final RunStore store;
  private final Assembly parts;
  private final Thread thread;
  private @Nullable ChannelServer channel;

  private Engine(EngineConfig config, RunStore store) {
    this.store = store;
    this.parts =
        new Assembly(
            config.hooks(config.hooks().discovered()),
            store,
            new ThreadWorkers(config.parallelism(), config.slots()),
            new ThreadCommitter());
    this.thread = Threads.daemon("dagsmith-driver", parts.driver);
  }

  /**
   * Opens an engine; its store is made if it is not there.
   *
   * @param config the settings
   * @return the engine; to be closed
   */
  public static Engine open(EngineConfig config) {
    RunStore store = Stores.open(config.store());
    try {
      return open(config, store);
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  /**
   * Opens an engine on a store, which is closed with it.
   *
   * @param config the settings
   * @param store where runs are kept
   * @return the engine; to be closed
   */
  public static Engine open(EngineConfig config, RunStore store) {
    Engine engine = new Engine(config, store);
    config.time().onMove(engine.parts.services.mailbox()::wake);
    engine.thread.start();
    Path file = store.file();
    if (file != null) {
      engine.channel = ChannelServer.start(file, store, engine.parts.control(), CHANNEL_DELAY);
    }
    return engine;
  }

  /** {@return the store, to be read} */
  public RunStore store() {
    return store;
  }

  /** {@return where values are that are not in the store; closed with the engine} */
  public XComBackends backends() {
    return parts.backends;
  }

  /**
   * Runs a dag and waits until it has ended.
   *
   * @param <T> the type of the value
   * @param call the dag with its arguments, as generated classes make it
   * @param options the run's id and how it is run
   * @return how it ended, well or badly
   * @throws dev.dagsmith.runtime.RunConflict as {@link #start} does
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
   * Starts a dag. If there is a run with the id of the options it goes on; if that has ended, well
   * or badly, its stored result is given: nothing that ended runs again unless {@link #retry} or
   * {@link #clear} asks for it.
   *
   * @param <T> the type of the value
   * @param call the dag with its arguments, as generated classes make it
   * @param options the run's id and how it is run
   * @return a handle, to wait for the run's end
   * @throws dev.dagsmith.runtime.RunConflict if that run has other parameters, is under way in this
   *     engine, or has not ended and began with another graph, and the options do not say to
   *     continue
   * @throws dev.dagsmith.runtime.store.StoreException if another process works on it
   * @throws IllegalArgumentException if an argument can't be stored
   * @throws RunInterrupted if the engine was closed; nothing was started
   */
  public <T extends @Nullable Object> RunHandle<T> start(DagCall<T> call, RunOptions options) {
    return parts.start(call, options);
  }

  /**
   * The runs of a dag that have not ended and that no engine works on: those that were under way
   * when theirs was closed, or its process died. None goes on by itself; {@link #resume} has it go
   * on.
   *
   * <pre>{@code
   * DagDefinition dag = new OrdersDag().definition();
   * for (String run : engine.unfinished(dag)) {
   *   engine.resume(dag, null, run, RunOptions.DEFAULT);
   * }
   * }</pre>
   *
   * <p>On a server, a process that died holds its runs until its lease has run out ({@link
   * EngineConfig#lease}); they are not among these before.
   *
   * @param dag the generated class's definition
   * @return their ids, the oldest run's first
   */
  public List<String> unfinished(DagDefinition dag) {
    return parts.unfinished(dag);
  }

  /**
   * Goes on with a run that was interrupted, with the parameters that are stored of it. Of one that
   * has ended the stored result is given.
   *
   * @param dag the generated class's definition
   * @param factory makes the instance that the dag's methods are called on; null: the dag's own
   * @param runId the run's id; that of the options counts for nothing here
   * @param options the run's id and how it is run
   * @return a handle, to wait for the run's end
   * @throws dev.dagsmith.runtime.RunConflict if there is no such run, it is under way in this
   *     engine, or it began with another graph and the options do not say to continue
   * @throws dev.dagsmith.runtime.store.StoreException if another process works on it
   */
  public RunHandle<?> resume(
      DagDefinition dag, @Nullable Supplier<?> factory, String runId, RunOptions options) {
    return parts.takeUp(dag, factory, runId, Request.RESUME, options);
  }

  /**
   * Does what failed in a run again, and everything that depends on it: by data, by steps, by
   * decisions, by being caught. What succeeded and depends on nothing that failed is kept, but for
   * what a run did after it was cancelled: that is done again too. Attempts count from 1 again;
   * those that were stay on record. The listener of the options is told what is cleared before it
   * is.
   *
   * @param dag the generated class's definition
   * @param factory makes the instance that the dag's methods are called on; null: the dag's own
   * @param runId the run's id; that of the options counts for nothing here
   * @param options the run's id and how it is run
   * @return a handle, to wait for the run's end
   * @throws dev.dagsmith.runtime.RunConflict as {@link #resume} does; if the run has not ended; or
   *     if nothing failed
   * @throws dev.dagsmith.runtime.store.StoreException if another process works on it
   */
  public RunHandle<?> retry(
      DagDefinition dag, @Nullable Supplier<?> factory, String runId, RunOptions options) {
    return parts.takeUp(dag, factory, runId, Request.RETRY, options);
  }

  /**
   * Does instances of a task again that ran in a run, and everything that depends on them, as
   * {@link #retry} does for those that failed.
   *
   * @param dag the generated class's definition
   * @param factory makes the instance that the dag's methods are called on; null: the dag's own
   * @param runId the run's id; that of the options counts for nothing here
   * @param what the instances
   * @param options the run's id and how it is run
   * @return a handle, to wait for the run's end
   * @throws dev.dagsmith.runtime.RunConflict as {@link #resume} does; if the run has not ended; or
   *     if there is no such task, or no such instance ran
   * @throws dev.dagsmith.runtime.store.StoreException if another process works on it
   */
  public RunHandle<?> clear(
      DagDefinition dag,
      @Nullable Supplier<?> factory,
      String runId,
      ClearSpec what,
      RunOptions options) {
    return parts.takeUp(dag, factory, runId, Request.clear(what), options);
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
    parts.driver.askToClose();
    store.hurry(); // the driver may be waiting for a server that is away
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (channel != null) {
      channel.close();
    }
    parts.leave();
    try {
      store.close();
    } catch (StoreException e) {
      if (parts.driver.failure() == null) {
        throw e;
      } // else all runs have heard of it
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
