package dev.dagsmith.runtime.engine;

import dev.dagsmith.runtime.RunHandle;
import dev.dagsmith.runtime.RunInterrupted;
import dev.dagsmith.runtime.RunOptions;
import dev.dagsmith.runtime.RunResult;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.InstanceRow;
import dev.dagsmith.runtime.store.MapPath;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An engine on the test's own thread, on a store that can be spoilt: nothing happens by itself. */
final class Steps {
  final SpoiltStore store = new SpoiltStore();
  final HandWorkers workers = new HandWorkers();
  final HandCommitter committer = new HandCommitter();

  /** Whoever waits moves the time. */
  final ManualTime time =
      new ManualTime() {
        @Override
        public void pause(long nanos) {
          move(Duration.ofNanos(nanos));
        }
      };

  private final EngineConfig config =
      EngineConfig.at(Path.of("unused")).parallelism(16).time(time).closeWait(Duration.ofMillis(1));
  private SteppedEngine engine = new SteppedEngine(config, time.clocked(store), workers, committer);

  /** Attempts that wait for the test to run them. */
  static final class HandWorkers implements Workers {
    final List<Attempt> submitted = new ArrayList<>();
    final List<Attempt> givenUp = new ArrayList<>();

    @Override
    public void submit(Attempt attempt) {
      submitted.add(attempt);
    }

    @Override
    public void giveUp(Attempt attempt) {
      if (!submitted.remove(attempt)) {
        givenUp.add(attempt);
      }
    }

    @Override
    public void stop() {
      submitted.clear();
    }

    @Override
    public int busy() {
      return 0;
    }

    @Override
    public void awaitIdle() {}
  }

  SteppedEngine engine() {
    return engine;
  }

  /** Closes the engine, which has nothing under way that it waits for. */
  void closeNow() {
    engine.close();
    while (engine.turn()) {
      Thread.onSpinWait(); // for the real time that closing takes at most
    }
  }

  /** The process is killed, and another is started. */
  void restart() {
    store.kill();
    workers.submitted.clear();
    workers.givenUp.clear();
    committer.kill();
    engine = new SteppedEngine(config, time.clocked(store), workers, committer);
  }

  <T extends @Nullable Object> RunHandle<T> start(DagDefinition dag) {
    return start(dag, RunOptions.DEFAULT);
  }

  <T extends @Nullable Object> RunHandle<T> start(DagDefinition dag, RunOptions options) {
    RunHandle<T> run = engine.start(Dags.call(dag), options.runId("r1"));
    turn();
    return run;
  }

  @SuppressWarnings("unchecked") // the run is the dag's
  <T extends @Nullable Object> RunHandle<T> resume(DagDefinition dag) {
    RunHandle<T> run = (RunHandle<T>) engine.resume(dag, null, "r1", RunOptions.DEFAULT);
    turn();
    return run;
  }

  /** Has the driver do all that there is to do now. */
  void turn() {
    engine.turn();
  }

  void turnAfter(Duration wait) {
    time.move(wait);
    turn();
  }

  /** The tasks that may begin. */
  List<String> waiting() {
    return workers.submitted.stream().map(Attempt::taskId).toList();
  }

  /** Runs what may begin; the driver has not heard of it yet. */
  List<String> work() {
    List<String> ids = waiting();
    List<Attempt> taken = List.copyOf(workers.submitted);
    workers.submitted.clear();
    taken.forEach(Attempt::run);
    return ids;
  }

  /** Does all that the committer has been given; the driver has not heard of it yet. */
  void commit() {
    while (committer.waiting() > 0) {
      committer.work();
    }
  }

  /** Works and turns until there is nothing more to do now. */
  void goOn() {
    turn();
    while (!workers.submitted.isEmpty() || committer.waiting() > 0) {
      commit();
      work();
      turn();
    }
  }

  static <T extends @Nullable Object> RunResult<T> result(RunHandle<T> run) {
    if (!run.done()) {
      throw new AssertionError("not done");
    }
    try {
      return run.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Why a run was interrupted. */
  static String interruption(RunHandle<?> run) {
    try {
      result(run);
    } catch (RunInterrupted e) {
      return String.valueOf(e.getMessage());
    }
    throw new AssertionError("not interrupted");
  }

  /** What the store has of a task; null if it has nothing. */
  @Nullable InstanceRow row(RunHandle<?> run, String task) {
    var row = store.run(run.dagId(), run.runId());
    return store.instance(new InstanceKey(row.key(), task, MapPath.NONE));
  }
}
