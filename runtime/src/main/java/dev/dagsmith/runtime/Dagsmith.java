package dev.dagsmith.runtime;

import dev.dagsmith.runtime.engine.Engine;
import dev.dagsmith.runtime.engine.EngineConfig;
import org.jspecify.annotations.Nullable;

/**
 * Runs dags on one engine for the whole process: that of the application, if it names it, or one
 * with the default settings, which is opened when it is first needed and closed when the process
 * ends. This is what {@code OrdersDag.run(..)} uses. Safe for use by several threads.
 */
public final class Dagsmith {
  private static volatile @Nullable Engine named;

  private Dagsmith() {}

  /**
   * Has an engine run what is started from now on without naming one. A dag that is run by its
   * {@code main} names its own, so its tasks can start runs of other dags.
   *
   * <pre>{@code
   * Engine engine = Engine.open(config);
   * Dagsmith.use(engine);
   * OrdersDag.run(path, 10); // on that engine
   * }</pre>
   *
   * @param engine the engine, which stays open until whoever opened it closes it; null: one with
   *     the default settings again
   */
  public static void use(@Nullable Engine engine) {
    named = engine;
  }

  private static Engine engine() {
    Engine known = named;
    return known == null ? Shared.ENGINE : known;
  }

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
    return engine().run(call, options);
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
    return engine().start(call, options);
  }

  /** The store of that engine, from which {@link TaskOutput} reads outside of tasks. */
  static XComStore xcoms() {
    Engine known = named;
    return known == null ? Shared.XCOMS : XComStore.of(known);
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
