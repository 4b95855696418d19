package dev.dagsmith.runtime.core;

import static dev.dagsmith.runtime.core.Graphs.dag;
import static dev.dagsmith.runtime.core.Graphs.map;
import static dev.dagsmith.runtime.core.Graphs.sensor;
import static dev.dagsmith.runtime.core.Graphs.step;
import static dev.dagsmith.runtime.core.Graphs.task;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.FailTask;
import dev.dagsmith.SensorTimeout;
import dev.dagsmith.runtime.graph.TaskSettings;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttemptsTest {
  private static final TaskSettings TWICE = TaskSettings.DEFAULT.retries(2, 10_000, 3, 25_000);

  @Test
  void aFailedAttemptIsRepeatedAfterAGrowingBoundedDelay() {
    Story.of(dag(task("a", TWICE)))
        .expectCommands("start a 1")
        .fail("a")
        .expect("a up_for_retry")
        .expectCommands("wake a PT10S")
        .due("a")
        .expectCommands("start a 2")
        .fail("a")
        .expectCommands("wake a PT25S")
        .due("a")
        .expectCommands("start a 3")
        .fail("a")
        .expect("a failed")
        .expectFailure("a");
  }

  @Test
  void aWaitIsAsRandomAsItsSettingsSayAndTheSameAgain() {
    List<Duration> first = waits("run1", 0.5);
    assertThat(first)
        .allSatisfy(wait -> assertThat(wait).isBetween(seconds(5), seconds(10)))
        .doesNotHaveDuplicates();
    assertThat(first.stream().mapToLong(Duration::toMillis).average().getAsDouble())
        .isBetween(7000.0, 8000.0);
    assertThat(waits("run1", 0.5)).isEqualTo(first);
    assertThat(waits("run2", 0.5)).isNotEqualTo(first);
    assertThat(waits("run1", 0)).containsOnly(seconds(10));
    assertThat(waits("run1", 1)).anyMatch(wait -> wait.compareTo(seconds(1)) < 0);
  }

  /** What 200 instances of two tasks wait after each of their attempts. */
  private static List<Duration> waits(String runId, double jitter) {
    TaskSettings settings = TaskSettings.DEFAULT.retries(2, 10_000, 1, -1).jitter(jitter);
    Story story =
        Story.of(
            dag(map("for#1", "x#1", task("a", settings), task("b", settings))),
            RunSettings.of(runId));
    story.count("for#1", 100).forget();
    for (int i = 0; i < 100; i++) {
      for (String id : List.of("a[" + i + "]", "b[" + i + "]")) {
        story.fail(id).due(id).fail(id);
      }
    }
    return story.commands.stream()
        .filter(command -> command.startsWith("wake"))
        .map(command -> Duration.parse(command.substring(command.lastIndexOf(' ') + 1)))
        .toList();
  }

  private static Duration seconds(int count) {
    return Duration.ofSeconds(count);
  }

  @Test
  void aRetryMaySucceed() {
    Story.of(dag(task("a", TWICE), step("s"))).fail("a").due("a").succeed("a").expect("s queued");
  }

  @Test
  void someFailuresAreNotRetried() {
    String failTask = FailTask.class.getName();
    Story.of(dag(task("a", TWICE))).fail("a", failTask, "E").expect("a failed");
    Story.of(dag(task("a", TWICE.failOn("E1")))).fail("a", "E2", "E1").expect("a failed");
    Story.of(dag(task("a", TWICE.failOn("E1")))).fail("a", "E").expect("a up_for_retry");
    Story.of(dag(task("a", TWICE.retryOn("E1")))).fail("a", "E").expect("a failed");
    Story.of(dag(task("a", TWICE.retryOn("E1")))).fail("a", "E2", "E1").expect("a up_for_retry");
  }

  @Test
  void anAttemptThatIsNotCurrentIsIgnored() {
    Story story = Story.of(dag(task("a", TWICE)));
    Instance a = story.instance("a");
    story.fail("a").due("a").expect("a queued");
    story.step(new Event.Succeeded(a, 1)).expect("a queued");
    story.step(new Event.Failed(a, 1, Graphs.failure("E"))).expect("a queued");
    story.step(new Event.Started(a, 1)).expect("a queued");
    story.succeed("a").expectSuccess();
    story.step(new Event.Failed(a, 2, Graphs.failure("E"))).expect("a success");
  }

  @Test
  void eventsOfWhatIsNotThereAreIgnored() {
    Story story = Story.of(dag(task("a"))).forget();
    story.step(new Event.Succeeded(new Instance(99, Instance.NO_PATH), 1));
    story.step(new Event.Succeeded(new Instance(0, new int[] {1}), 1));
    story.step(new Event.Chosen(story.instance("a"), 1)).due("a").notReady("a");
    story.step(new Event.Begin());
    story.expect("a queued").expectCommands();
  }

  @Test
  void aRestoredAttemptIsTheCurrentOne() {
    Story story = Story.of(dag(task("a", TWICE)));
    Instance a = story.instance("a");
    story.step(new Event.Restored(a, 3)).step(new Event.Succeeded(a, 1)).expect("a queued");
    story.step(new Event.Succeeded(a, 3)).expect("a success");
    assertThat(story.core.attempt(a)).isEqualTo(3);
  }

  @Test
  void aSensorWaitsBetweenPollsWithinOneAttempt() {
    Story.of(dag(sensor("a", 5_000, TWICE)))
        .start("a")
        .notReady("a")
        .expect("a up_for_reschedule")
        .expectCommands("start a 1", "wake a PT5S")
        .due("a")
        .expectCommands("start a 1")
        .fail("a", "E")
        .expect("a up_for_retry")
        .due("a")
        .notReady("a")
        .due("a")
        .succeed("a")
        .expectSuccess();
  }

  @Test
  void aSensorsTimeoutIsNotRetried() {
    Story.of(dag(sensor("a", 5_000, TWICE)))
        .fail("a", SensorTimeout.class.getName())
        .expect("a failed");
  }

  @Test
  void aSkippedTaskSkipsWhatNeedsItsValue() {
    Story.of(dag(task("a"), task("b", "a"), task("c")))
        .skip("a")
        .expect("b skipped, c queued")
        .succeed("c")
        .expectSuccess();
  }
}
