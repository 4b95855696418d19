package dev.dagsmith.runtime.core;

import static dev.dagsmith.runtime.core.Graphs.dag;
import static dev.dagsmith.runtime.core.Graphs.sensor;
import static dev.dagsmith.runtime.core.Graphs.step;
import static dev.dagsmith.runtime.core.Graphs.task;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.FailTask;
import dev.dagsmith.SensorTimeout;
import dev.dagsmith.runtime.graph.TaskSettings;
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
