package dev.dagsmith.runtime;

import dev.dagsmith.runtime.engine.Engine;
import dev.dagsmith.runtime.engine.EngineConfig;
import org.jspecify.annotations.Nullable;

/**
 * Runs dags with the default settings, on one engine for the whole process, which is opened when it
 * is first needed and closed when the process ends.
 */
public final class Dagsmith {
  private Dagsmith() {}

  /**
   * Runs a dag and waits until it has ended.
   *
   * @param <T> the type of the value
   * @param call the dag with its arguments, as generated classes make it
   * @return how it ended, well or badly
   * @throws RunInterrupted if this thread is interrupted meanwhile
   */
  public static <T extends @Nullable Object> RunResult<T> run(DagCall<T> call) {
    return run(call, RunOptions.DEFAULT);
  }

  /**
   * {@link #run(DagCall)} with options.
   *
   * @param <T> the type of the value
   * @param call the dag with its arguments, as generated classes make it
   * @param options the run's id and how it is run
   * @return how it ended, well or badly
   */
  public static <T extends @Nullable Object> RunResult<T> run(DagCall<T> call, RunOptions options) {
    return Shared.ENGINE.run(call, options);
  }

  /**
   * Starts a dag.
   *
   * @param <T> the type of the value
   * @param call the dag with its arguments, as generated classes make it
   * @return a handle, to wait for the run's end
   */
  public static <T extends @Nullable Object> RunHandle<T> start(DagCall<T> call) {
    return start(call, RunOptions.DEFAULT);
  }

  /**
   * {@link #start(DagCall)} with options.
   *
   * @param <T> the type of the value
   * @param call the dag with its arguments, as generated classes make it
   * @param options the run's id and how it is run
   * @return a handle, to wait for the run's end
   */
  public static <T extends @Nullable Object> RunHandle<T> start(
      DagCall<T> call, RunOptions options) {
    return Shared.ENGINE.start(call, options);
  }

  /** The store of that engine, from which {@link TaskOutput} reads outside of tasks. */
  static XComStore xcoms() {
    return Shared.XCOMS;
  }

  private static final class Shared {
    static final Engine ENGINE = open();
    static final XComStore XCOMS = XComStore.of(ENGINE);

    private static Engine open() {
      Engine engine = Engine.open(EngineConfig.defaults());
      Runtime.getRuntime().addShutdownHook(new Thread(engine::close, "dagsmith-shutdown"));
      return engine;
    }
  }
}
