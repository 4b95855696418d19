package dev.dagsmith.testing;

import dev.dagsmith.runtime.DagCall;
import dev.dagsmith.runtime.RunHandle;
import dev.dagsmith.runtime.RunOptions;
import dev.dagsmith.runtime.TaskFactory;
import dev.dagsmith.runtime.TaskRef;
import dev.dagsmith.runtime.XComStore;
import dev.dagsmith.runtime.engine.EngineConfig;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.testing.drive.TestDrive;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An engine for tests: the real one, on a new store in memory, in virtual time. Retries, backoff,
 * timeouts and sensors pass without waiting; tasks run on the test's own thread, one after another,
 * unless the settings ask for threads; tasks can be replaced.
 *
 * <pre>{@code
 * try (TestEngine engine = TestEngine.open()) {
 *   engine.when(CatFactsDag.Task.GET_CAT_FACT).thenThrow(new IOException("503")).thenReturn("Cats sleep.");
 *   TestRun<Void> run = engine.run(CatFactsDag.call());
 *   assertThat(run).succeeded().task(CatFactsDag.Task.GET_CAT_FACT).hasAttempts(2);
 * }
 * }</pre>
 *
 * <p>Virtual time stands still while tasks run, and jumps to what is due when nothing else can
 * happen. Code that really blocks is timed by the real clock: a task with a timeout of a second
 * that sleeps for an hour is interrupted after a second. For one thread, that of the test.
 */
public final class TestEngine implements AutoCloseable {
  private final TestSettings settings;
  private final TestHome home;
  private final Stubs stubs = new Stubs();
  private final ChangedArguments changed = new ChangedArguments();
  private @Nullable TestDrive drive;
  private @Nullable TaskFactory instances;

  private TestEngine(TestSettings settings) {
    this.settings = settings;
    this.home = TestHome.make(settings);
  }

  /**
   * Opens one with the default settings.
   *
   * @return an engine, to be closed
   */
  public static TestEngine open() {
    return open(TestSettings.DEFAULT);
  }

  /**
   * Opens one.
   *
   * @param settings how it is
   * @return an engine, to be closed
   */
  public static TestEngine open(TestSettings settings) {
    return new TestEngine(settings);
  }

  /**
   * Replaces a task, in all runs from now on. Without an answer it stays what it was; a task that
   * is replaced again has the new answers alone.
   *
   * @param <T> what the task's method returns
   * @param task a constant of the generated class, {@code CatFactsDag.Task.GET_CAT_FACT}. That of a
   *     dag that others call stands for all its calls, {@code SumDag.Task.ADD.in("sum")} for the
   *     one of this id
   * @return the task, to be given answers
   */
  public <T extends @Nullable Object> Stub<T> when(TaskRef<T> task) {
    return stubs.add(new Stub<>(task));
  }

  /**
   * The objects that dags are called on come from here, and not from their constructors: {@code
   * engine.taskFactory(applicationContext::getBean)}.
   *
   * @param factory gives them by their class
   * @throws IllegalStateException if a dag was run already
   */
  public void taskFactory(TaskFactory factory) {
    if (drive != null) {
      throw new IllegalStateException(
          "A dag has been run already. Name the task factory before the first run.");
    }
    this.instances = factory;
  }

  private TestDrive drive() {
    TestDrive known = drive;
    if (known == null) {
      EngineConfig config = home.config().interceptor(stubs);
      config = settings.checkArguments() ? config.interceptor(changed) : config;
      config = instances == null ? config : config.taskFactory(instances);
      known = new TestDrive(config, home.store(), home.time(), settings.threads(), stubs::begin);
      drive = known;
    }
    return known;
  }

  /**
   * Runs a dag until it has ended, well or badly.
   *
   * @param <T> the type of the run's result
   * @param call the dag with its arguments, {@code PricesDag.call("tea")}
   * @return the run
   * @throws AssertionError if the run takes more virtual time than the settings allow, if a task
   *     changed what it was passed, or if a task was replaced that the dag does not have
   */
  public <T extends @Nullable Object> TestRun<T> run(DagCall<T> call) {
    return run(call, RunOptions.DEFAULT);
  }

  /**
   * {@link #run(DagCall)} with a run id, a logical date or a listener.
   *
   * @param <T> the type of the run's result
   * @param call the dag with its arguments, {@code PricesDag.call("tea")}
   * @param options how the run is started
   * @return the run
   */
  public <T extends @Nullable Object> TestRun<T> run(DagCall<T> call, RunOptions options) {
    return await(call.dag(), options, heard -> drive().engine().start(call, heard));
  }

  /**
   * Does what failed in a run again, and all that depends on it. The dag is called on the object of
   * the task factory or of its constructor, also if the run had one of its own.
   *
   * @param <T> the type of the run's result
   * @param run the run
   * @return the run, as it ended now
   * @throws dev.dagsmith.runtime.RunConflict if nothing failed
   */
  @SuppressWarnings("unchecked") // the same dag gives the same type
  public <T extends @Nullable Object> TestRun<T> retry(TestRun<T> run) {
    DagDefinition dag = run.dag();
    return await(
        dag,
        RunOptions.DEFAULT,
        heard -> (RunHandle<T>) drive().engine().retry(dag, null, run.runId(), heard));
  }

  private <T extends @Nullable Object> TestRun<T> await(
      DagDefinition dag, RunOptions options, Function<RunOptions, RunHandle<T>> start) {
    KnownTasks.check(dag, stubs.tasks());
    History history = new History(home.time(), options.listener());
    RunHandle<T> handle = start.apply(options.listener(history));
    try {
      if (!drive().await(handle, settings.limit())) {
        handle.cancel();
        throw new AssertionError(
            "Run "
                + handle.runId()
                + " of "
                + handle.dagId()
                + " still goes on after "
                + settings.limit()
                + " of virtual time. A sensor without a timeout waits for ever; give it one, or let"
                + " a replaced one find something.\n"
                + RunTree.of(dag, history));
      }
      TestRun<T> run = new TestRun<>(dag, handle.await(), history, home);
      changed.check();
      return run;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(
          "The test was interrupted while its run went on.\n" + RunTree.of(dag, history), e);
    }
  }

  /**
   * Calls the dag's method itself and then runs the dag, with the same arguments, and compares what
   * comes of both: the result, or the exception's class and message. Tasks run twice, so what they
   * do outside of the dag is done twice.
   *
   * @param <T> the type of the run's result
   * @param call the dag with its arguments, {@code PricesDag.call("tea")}
   * @return the run
   * @throws AssertionError if they differ; it shows both. Also if tasks are replaced, since the
   *     plain call calls the tasks themselves
   */
  public <T extends @Nullable Object> TestRun<T> assertAgreesWithPlainCall(DagCall<T> call) {
    if (!stubs.tasks().isEmpty()) {
      throw new AssertionError(
          "The plain call calls the tasks themselves, and "
              + stubs.tasks().get(0).taskId()
              + " is replaced in the dag. Compare without engine.when(..).");
    }
    PlainOutcome plain = PlainOutcome.of(call, instances, now());
    TestRun<T> run = run(call);
    plain.check(run);
    return run;
  }

  /**
   * The virtual time.
   *
   * @return the time
   */
  public Instant now() {
    return home.time().instant();
  }

  /**
   * How much virtual time has passed since it was opened.
   *
   * @return zero or more
   */
  public Duration passed() {
    return home.time().passed();
  }

  /**
   * What its runs have stored, to be read by {@code OrdersDag.outputs().summary().in(..)}.
   *
   * @return the store; it is closed with the engine
   */
  public XComStore xcoms() {
    return home.xcoms();
  }

  @Override
  public void close() {
    if (drive != null) {
      drive.close();
    }
    home.close();
  }
}
