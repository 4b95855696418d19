package dev.dagsmith.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.runtime.ClearSpec;
import dev.dagsmith.runtime.RunHandle;
import dev.dagsmith.runtime.RunOptions;
import dev.dagsmith.runtime.core.RunState;
import dev.dagsmith.runtime.core.TaskState;
import dev.dagsmith.runtime.graph.Block;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.graph.Head;
import dev.dagsmith.runtime.graph.Node;
import dev.dagsmith.runtime.graph.ParallelNode;
import dev.dagsmith.runtime.graph.TaskSettings;
import dev.dagsmith.runtime.graph.TryNode;
import dev.dagsmith.runtime.graph.TypeRef;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A run that goes on after a crash hears its cancellation where it heard it before. */
class CancelReplayTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final Steps steps = new Steps();

  private static Node step(String id) {
    return Dags.step(id, in -> null);
  }

  /** {@code try { body } finally { last(); }}. */
  private static Node attempt(int number, String body, String last) {
    return new TryNode(
        Head.node("try#" + number).asStep(), Block.of(step(body)), List.of(), Block.of(step(last)));
  }

  private static DagDefinition parallel(Block... branches) {
    return Dags.dag("replayed")
        .returns(TypeRef.VOID)
        .body(Block.of(new ParallelNode(Head.node("parallel#1").asStep(), List.of(branches))));
  }

  private void run(String task) {
    Attempt attempt =
        steps.workers.submitted.stream()
            .filter(each -> each.taskId().equals(task))
            .findFirst()
            .orElseThrow();
    steps.workers.submitted.remove(attempt);
    attempt.run();
    steps.turn();
  }

  private void cancel(RunHandle<?> run) {
    run.cancel();
    steps.turn();
    steps.turn();
  }

  private TaskState state(RunHandle<?> run, String task) {
    return steps.row(run, task).state();
  }

  /**
   * {@code parallel({ try { body(); } finally { clean(); } try { more(); } finally { last(); } }, {
   * try { other(); } finally { tidy(); } })}: once {@code clean} has ended on record it must not
   * look as if {@code more} had been next before the cancellation.
   */
  @Test
  void whatAFinallyBlockDidAfterTheCancellationLeadsToNothingThatWasSkipped() {
    DagDefinition dag =
        parallel(
            Block.of(attempt(1, "body", "clean"), attempt(2, "more", "last")),
            Block.of(attempt(3, "other", "tidy")));
    cancel(steps.start(dag));
    assertThat(steps.waiting()).containsExactly("clean", "tidy");
    run("clean");
    steps.restart();

    RunHandle<Object> run = steps.start(dag);
    assertThat(steps.waiting()).containsExactly("tidy");
    steps.goOn();
    assertThat(Steps.result(run).state()).isEqualTo(RunState.FAILED);
    assertThat(state(run, "last")).isEqualTo(TaskState.SKIPPED);
  }

  /**
   * {@code parallel(() -> slow(), { first(); try { body(); } finally { clean(); } })}, one task at
   * a time: {@code slow} has the only slot again, and yet the try had begun.
   */
  @Test
  void allThatIsOnRecordIsKnownWhenACancellationComes() {
    AtomicInteger calls = new AtomicInteger();
    Node slow =
        Dags.task(
            "slow",
            TypeRef.VOID,
            TaskSettings.DEFAULT.retries(1, 1_000, 1.0, -1),
            in -> {
              if (calls.getAndIncrement() == 0) {
                throw new IllegalStateException("once");
              }
              return null;
            });
    DagDefinition dag =
        Dags.dag("replayed")
            .returns(TypeRef.VOID)
            .maxActiveTasks(1)
            .body(
                Block.of(
                    new ParallelNode(
                        Head.node("parallel#1").asStep(),
                        List.of(
                            Block.of(slow),
                            Block.of(step("first"), attempt(1, "body", "clean"))))));
    steps.start(dag);
    run("slow");
    steps.time.move(SECOND.multipliedBy(2));
    run("first");
    assertThat(steps.waiting()).containsExactly("slow");
    steps.workers.submitted.remove(0).begin();
    steps.turn();
    steps.turnAfter(SECOND.multipliedBy(2));
    steps.restart();

    RunHandle<Object> run = steps.start(dag);
    assertThat(steps.waiting()).containsExactly("slow");
    cancel(run);
    assertThat(steps.waiting()).containsExactly("clean");
    steps.goOn();
    assertThat(state(run, "body")).isEqualTo(TaskState.SKIPPED);
    assertThat(state(run, "clean")).isEqualTo(TaskState.SUCCESS);
  }

  @Test
  void whatCameOfACancellationIsDoneAgainInARunThatIsTakenUpAgain() {
    DagDefinition dag = parallel(Block.of(attempt(1, "body", "clean")));
    cancel(steps.start(dag));
    steps.goOn();

    RunHandle<?> run =
        steps.engine().clear(dag, null, "r1", ClearSpec.task("body").bare(), RunOptions.DEFAULT);
    steps.turn();
    assertThat(steps.work()).containsExactly("body");
    steps.turn();
    assertThat(steps.waiting()).containsExactly("clean");
    steps.goOn();
    assertThat(Steps.result(run).state()).isEqualTo(RunState.SUCCESS);
  }
}
