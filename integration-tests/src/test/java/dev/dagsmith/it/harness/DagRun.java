package dev.dagsmith.it.harness;

import dev.dagsmith.it.trace.Event;
import dev.dagsmith.it.trace.Journal;
import dev.dagsmith.it.trace.Recording;
import dev.dagsmith.it.trace.Schedule;
import dev.dagsmith.it.trace.Steps;
import dev.dagsmith.runtime.DagCall;
import dev.dagsmith.runtime.RunError;
import dev.dagsmith.runtime.RunHandle;
import dev.dagsmith.runtime.RunInterrupted;
import dev.dagsmith.runtime.RunOptions;
import dev.dagsmith.runtime.RunResult;
import dev.dagsmith.runtime.blob.XComConfig;
import dev.dagsmith.runtime.core.TaskState;
import dev.dagsmith.runtime.engine.Engine;
import dev.dagsmith.runtime.engine.EngineConfig;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.seal.KeyRing;
import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.RunRow;
import dev.dagsmith.runtime.store.RunStore;
import dev.dagsmith.runtime.store.StoreException;
import dev.dagsmith.runtime.store.Stores;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs generated dags, all on one engine. */
public final class DagRun implements AutoCloseable {
  private static final int LONGEST_SECONDS = 20;
  private static final AtomicInteger STORES = new AtomicInteger();

  private static final int MOST_CRASHES = 3;
  private static final int MOST_GROUPS = 8;

  /** The same in all processes, which go on with each other's runs. */
  private static final String KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

  private final EngineConfig config;
  private final RunStore store;
  private final Engine engine;
  private int crashes;
  private int crashing;

  /** Opens the engine, with a store of its own in memory. */
  public DagRun() {
    this(temporary(), Stores.open("jdbc:h2:mem:oracle" + STORES.incrementAndGet()));
  }

  private DagRun(Path home, RunStore store) {
    XComConfig xcoms = XComConfig.DEFAULT.keys(KeyRing.parse(KEY));
    // what a crashed engine has under way would be gone with its process: it ends before the next
    this.config = EngineConfig.at(home).closeWait(Duration.ofSeconds(30)).xcoms(xcoms);
    this.store = store;
    this.engine = Engine.open(config, store);
  }

  /** Opens the engine, with the store of a directory. */
  public static DagRun in(Path home) {
    return new DagRun(home, Stores.open(home));
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("dagsmith-oracle");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs a dag; one that does not end is a failure of its own kind. */
  public Outcome run(Program program, Object[] arguments, Schedule schedule) {
    Recording recording = record(schedule);
    RunHandle<Object> handle = engine.start(call(program, arguments), RunOptions.DEFAULT);
    return outcome(program, handle, recording);
  }

  /**
   * Runs a dag on engines that crash, one after another; the last goes on to the end.
   *
   * @param seed when they crash
   */
  public Outcome runCrashing(Program program, Object[] arguments, Schedule schedule, long seed) {
    Random random = new Random(seed);
    Recording recording = record(schedule);
    RunOptions options = RunOptions.DEFAULT.runId("crashing" + crashing++);
    for (int before = 0; ; before++) { // more in a row would be a crash loop
      int groups = before < MOST_CRASHES ? random.nextInt(MOST_GROUPS) : Integer.MAX_VALUE;
      CutStore cut = new CutStore(store, groups, random.nextBoolean());
      try (Engine crashed = Engine.open(config, cut.seen())) {
        RunHandle<Object> handle = crashed.start(call(program, arguments), options);
        return outcome(program, handle, recording);
      } catch (RunInterrupted | StoreException e) {
        if (!cut.isCut()) {
          throw e;
        }
        crashes++;
        recording.crashed();
      }
    }
  }

  /** Runs a dag, or goes on with its run in a process that was killed. */
  public KilledRun runKilled(Program program, Object[] arguments, Schedule schedule, Journal kept) {
    DagDefinition dag = program.definition();
    Set<String> done = successes(dag.dagId(), kept.run());
    Recording recording = Recording.goOn(schedule, kept);
    Steps.record(recording);
    long begin = recording.now();
    RunOptions options = RunOptions.DEFAULT.runId(kept.run());
    Outcome outcome = outcome(program, engine.start(call(program, arguments), options), recording);
    if (outcome.fault() != null
        && outcome.fault().className().equals("dev.dagsmith.runtime.CrashLoop")) {
      outcome =
          outcome(
              program, cast(engine.resume(dag, program.factory(), kept.run(), options)), recording);
    }
    List<String> again =
        recording.events().stream()
            .filter(event -> event.start() > begin)
            .map(event -> event.taskId() + event.mapIndex())
            .filter(done::contains)
            .toList();
    return new KilledRun(outcome, again);
  }

  /**
   * How a run ended whose processes were killed.
   *
   * @param outcome how it ended
   * @param again what ran although its success had been recorded before this process began
   */
  public record KilledRun(Outcome outcome, List<String> again) {}

  @SuppressWarnings("unchecked") // a result is cast where it is used
  private static RunHandle<Object> cast(RunHandle<?> handle) {
    return (RunHandle<Object>) handle;
  }

  private Set<String> successes(String dagId, String runId) {
    Set<String> done = new HashSet<>();
    RunRow run = store.run(dagId, runId);
    if (run != null) {
      store.instances(
          run.key(),
          row -> {
            if (row.state() == TaskState.SUCCESS) {
              InstanceKey key = row.key().instance();
              done.add(key.taskId() + Arrays.toString(key.path().indexes()));
            }
          });
    }
    return done;
  }

  /** How many engines have crashed. */
  public int crashes() {
    return crashes;
  }

  private static Recording record(Schedule schedule) {
    Recording recording = new Recording(name -> false, schedule);
    Steps.record(recording);
    return recording;
  }

  private static DagCall<Object> call(Program program, Object[] arguments) {
    DagDefinition dag = program.definition();
    List<Object> given = new ArrayList<>();
    for (int i = 0; i < arguments.length; i++) {
      given.add(dag.params().get(i).injected() ? null : arguments[i]);
    }
    return new DagCall<>(dag, given, program.factory());
  }

  private static Outcome outcome(Program program, RunHandle<Object> handle, Recording recording) {
    DagDefinition dag = program.definition();
    RunResult<Object> result;
    try {
      result = await(handle);
    } catch (TimeoutException e) {
      handle.cancel();
      Fault hung = new Fault("the dag did not end within " + LONGEST_SECONDS + " s", "", null);
      return new Outcome(null, hung, events(program, dag, recording), null);
    }
    List<Event> events = events(program, dag, recording);
    RunError error = result.error();
    return error == null
        ? new Outcome(result.result(), null, events, null)
        : new Outcome(null, Fault.of(error.failure()), events, null);
  }

  private static RunResult<Object> await(RunHandle<Object> handle) throws TimeoutException {
    CompletableFuture<RunResult<Object>> done = new CompletableFuture<>();
    Thread waiting =
        new Thread(
            () -> {
              try {
                done.complete(handle.await());
              } catch (Throwable e) {
                done.completeExceptionally(e);
              }
            });
    waiting.setDaemon(true);
    waiting.start();
    try {
      return done.get(LONGEST_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RunInterrupted interrupted
          ? interrupted
          : new IllegalStateException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Event> events(Program program, DagDefinition dag, Recording recording) {
    Map<String, List<Event.Call>> sites = Sites.of(program.compiled().map(), dag);
    return recording.events().stream()
        .map(e -> e.calledAt(sites.getOrDefault(e.taskId(), List.of())))
        .toList();
  }

  @Override
  public void close() {
    engine.close();
  }
}
