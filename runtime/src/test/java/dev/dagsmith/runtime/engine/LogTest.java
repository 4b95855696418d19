package dev.dagsmith.runtime.engine;

import static dev.dagsmith.runtime.engine.Dags.INT;
import static dev.dagsmith.runtime.engine.Dags.returns;
import static dev.dagsmith.runtime.engine.Dags.task;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.TaskContext;
import dev.dagsmith.runtime.RunHandle;
import dev.dagsmith.runtime.RunOptions;
import dev.dagsmith.runtime.core.TaskState;
import dev.dagsmith.runtime.graph.Code;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.graph.SensorSettings;
import dev.dagsmith.runtime.graph.TaskSettings;
import dev.dagsmith.runtime.graph.TypeRef;
import dev.dagsmith.runtime.log.JavaLogHandler;
import dev.dagsmith.runtime.store.AttemptKey;
import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.InstanceRow;
import dev.dagsmith.runtime.store.LogRow;
import dev.dagsmith.runtime.store.MapPath;
import dev.dagsmith.runtime.store.RunRow;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What tasks log is kept with their attempts. */
class LogTest {
  private static final JavaLogHandler LOGGER = new JavaLogHandler();

  @RegisterExtension final Engines engines = new Engines();
  private final ManualTime time = engines.manualTime();
  private final WatchedStore store = new WatchedStore();
  private final States states = new States();
  private final CountDownLatch logged = new CountDownLatch(1);
  private final CountDownLatch release = new CountDownLatch(1);

  private static void log(String text) {
    LOGGER.publish(new LogRecord(Level.INFO, text));
  }

  private RunHandle<Integer> start(TypeRef type, TaskSettings settings, Code code) {
    return start(Dags.dag("logging", INT, task("speak", type, settings, code), returns("speak")));
  }

  private RunHandle<Integer> start(DagDefinition dag) {
    return engines.on(store).start(Dags.call(dag), RunOptions.DEFAULT.listener(states));
  }

  private InstanceKey speak(RunHandle<?> run, int... path) {
    RunRow row = store.run("logging", run.runId());
    return new InstanceKey(row.key(), "speak", MapPath.of(path));
  }

  /** The texts of an attempt's log, without time, level and logger. */
  private List<String> log(RunHandle<?> run, int number, int... path) {
    List<String> lines = new ArrayList<>();
    store.logs(
        new AttemptKey(speak(run, path), 1, number),
        0,
        row ->
            new String(row.text(), StandardCharsets.UTF_8)
                .lines()
                .forEach(line -> lines.add(line.replaceFirst(".* null: ", ""))));
    return lines;
  }

  @Test
  void theLogIsWrittenWithTheSuccess() throws Exception {
    List<String> commits = new ArrayList<>();
    store.before =
        commit -> {
          for (LogRow each : commit.rows().logs()) {
            commits.add("log " + each.chunk());
          }
          for (InstanceRow each : commit.rows().instances()) {
            if (each.state() == TaskState.SUCCESS && each.key().number() > 0) {
              commits.add("success with " + commit.xcoms().size());
            }
          }
          commits.add("commit");
        };
    RunHandle<Integer> run =
        start(
            INT,
            TaskSettings.DEFAULT,
            in -> {
              log("one");
              log("two");
              return 1;
            });
    run.await();

    assertThat(commits).containsSubsequence("commit", "log 0", "success with 1", "commit");
    assertThat(commits.indexOf("success with 1")).isEqualTo(commits.indexOf("log 0") + 1);
    assertThat(log(run, 1)).containsExactly("one", "two");
  }

  @Test
  void aLongTasksLogIsWrittenEachSecond() throws Exception {
    CountDownLatch second = new CountDownLatch(1);
    CountDownLatch loggedMore = new CountDownLatch(1);
    CountDownLatch written = new CountDownLatch(1);
    CountDownLatch writtenMore = new CountDownLatch(2);
    store.after =
        commit -> {
          if (!commit.rows().logs().isEmpty()) {
            written.countDown();
            writtenMore.countDown();
          }
        };
    RunHandle<Integer> run =
        start(
            INT,
            TaskSettings.DEFAULT,
            in -> {
              log("one");
              logged.countDown();
              second.await();
              log("two");
              loggedMore.countDown();
              release.await();
              log("three");
              return 1;
            });
    logged.await();
    states.await("speak", TaskState.RUNNING, 1);
    assertThat(written.getCount()).as("nothing is written before").isEqualTo(1);
    time.move(Duration.ofSeconds(1));
    written.await();
    assertThat(log(run, 1)).containsExactly("one");
    assertThat(store.instance(speak(run)).state()).isEqualTo(TaskState.RUNNING);
    second.countDown();
    loggedMore.await();
    time.move(Duration.ofSeconds(1));
    writtenMore.await();
    assertThat(log(run, 1)).containsExactly("one", "two");
    release.countDown();
    run.await();
    assertThat(log(run, 1)).containsExactly("one", "two", "three");
  }

  @Test
  void eachAttemptHasItsOwn() throws Exception {
    RunHandle<Integer> run =
        start(
            INT,
            TaskSettings.DEFAULT.retries(1, 0, 1.0, -1),
            in -> {
              int attempt = TaskContext.current().attempt();
              log("attempt " + attempt);
              if (attempt == 1) {
                throw new IllegalStateException("no");
              }
              return 1;
            });
    run.await();

    assertThat(log(run, 1)).containsExactly("attempt 1");
    assertThat(log(run, 2)).containsExactly("attempt 2");
    assertThat(store.loggedAttempts(speak(run))).hasSize(2);
  }

  @Test
  void allPollsOfASensorHaveOne() throws Exception {
    AtomicInteger polls = new AtomicInteger();
    RunHandle<Integer> run =
        start(
            Dags.dag(
                "logging",
                INT,
                task(
                        "speak",
                        TypeRef.of(boolean.class),
                        in -> {
                          log("poll " + polls.incrementAndGet());
                          return polls.get() == 3;
                        })
                    .polled(SensorSettings.ofMillis(60_000, 600_000, false))));
    states.await("speak", TaskState.UP_FOR_RESCHEDULE, 1);
    assertThat(log(run, 1)).containsExactly("poll 1");
    time.move(Duration.ofSeconds(60));
    states.await("speak", TaskState.UP_FOR_RESCHEDULE, 1, 2);
    time.move(Duration.ofSeconds(60));
    run.await();

    assertThat(log(run, 1)).containsExactly("poll 1", "poll 2", "poll 3");
  }

  @Test
  void ofAnAttemptThatWasGivenUpItIsKeptUpToThen() throws Exception {
    CountDownLatch late = new CountDownLatch(1);
    RunHandle<Integer> run =
        start(
            INT,
            TaskSettings.DEFAULT.timeout(500),
            in -> {
              log("in time");
              logged.countDown();
              while (release.getCount() > 0) {
                try {
                  release.await();
                } catch (InterruptedException e) {
                  log("too late");
                  late.countDown();
                }
              }
              return 1;
            });
    logged.await();
    states.await("speak", TaskState.RUNNING, 1);
    time.move(Duration.ofMillis(500));
    run.await();
    late.await();
    release.countDown();
    engines.engine().awaitIdle();

    assertThat(log(run, 1)).first().isEqualTo("in time");
    assertThat(store.instance(speak(run)).state()).isEqualTo(TaskState.FAILED);
  }

  @Test
  void muchIsWrittenBeforeASecondHasPassed() throws Exception {
    CountDownLatch written = new CountDownLatch(1);
    store.after =
        commit -> {
          if (!commit.rows().logs().isEmpty()) {
            written.countDown();
          }
        };
    String text = "x".repeat(100_000);
    RunHandle<Integer> run =
        start(
            INT,
            TaskSettings.DEFAULT,
            in -> {
              for (int i = 0; i < 4; i++) {
                log(text);
              }
              written.await(); // or the test hangs
              return 1;
            });
    run.await();

    assertThat(log(run, 1)).containsExactly(text, text, text, text);
  }
}
