package dev.dagsmith.runtime.engine;

import static dev.dagsmith.runtime.engine.Dags.INT;
import static dev.dagsmith.runtime.engine.Dags.INTS;
import static dev.dagsmith.runtime.engine.Dags.returns;
import static dev.dagsmith.runtime.engine.Dags.task;
import static dev.dagsmith.runtime.engine.Dags.value;
import static dev.dagsmith.runtime.engine.Maps.collect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dagsmith.TaskContext;
import dev.dagsmith.runtime.RunConflict;
import dev.dagsmith.runtime.RunInterrupted;
import dev.dagsmith.runtime.RunOptions;
import dev.dagsmith.runtime.RunResult;
import dev.dagsmith.runtime.core.RunState;
import dev.dagsmith.runtime.core.TaskState;
import dev.dagsmith.runtime.engine.plan.Paths;
import dev.dagsmith.runtime.graph.Block;
import dev.dagsmith.runtime.graph.ChoiceNode;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.graph.Head;
import dev.dagsmith.runtime.graph.JoinNode;
import dev.dagsmith.runtime.graph.MapNode;
import dev.dagsmith.runtime.graph.ParamDef;
import dev.dagsmith.runtime.graph.TaskSettings;
import dev.dagsmith.runtime.graph.TryNode;
import dev.dagsmith.runtime.graph.TypeRef;
import dev.dagsmith.runtime.store.RunRow;
import dev.dagsmith.runtime.store.StoreException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Runs that are interrupted and go on. */
class ResumeTest {
  @RegisterExtension final Engines engines = new Engines();
  private final List<String> executed = Collections.synchronizedList(new ArrayList<>());

  private void ran() {
    TaskContext context = TaskContext.current();
    executed.add(context.taskId() + context.mapIndex());
  }

  /** A branch, a map, a retry and a caught failure. */
  private DagDefinition dag() {
    return Dags.dag(
        "long",
        INT,
        ParamDef.of("n", INT),
        task(
            "size",
            INT,
            TaskSettings.DEFAULT.retries(1, 0, 1.0, -1),
            in -> {
              ran();
              if (TaskContext.current().attempt() == 1) {
                throw new IOException("once");
              }
              return in.<Integer>get("n#0");
            },
            "n#0"),
        new ChoiceNode(
            Head.node("if#1").reads("size"),
            in -> in.<Integer>get("size") > 2 ? 0 : 1,
            List.of(
                new ChoiceNode.Arm("then", Block.of(task("big", INT, in -> one(100)))),
                new ChoiceNode.Arm("else", Block.of(task("small", INT, in -> one(1)))))),
        new JoinNode(
            Head.node("base#1").reads("big", "small"), "if#1", Arrays.asList("big", "small", null)),
        new MapNode(
            Head.node("for#1").reads("size"),
            in -> new int[in.<Integer>get("size")],
            "x#1",
            INT,
            Block.of(task("each", INT, in -> one(TaskContext.current().mapIndex().get(0)))),
            false),
        collect("all#1", INT, "for#1", "each"),
        new TryNode(
            Head.node("try#1"),
            Block.of(
                task(
                    "bad",
                    INT,
                    in -> {
                      ran();
                      throw new IOException("caught");
                    })),
            List.of(
                new TryNode.Catch(
                    List.of("java.io.IOException"),
                    "e#1",
                    Block.of(task("handle", INT, in -> one(1000))))),
            null),
        value("sum#1", in -> sum(in.get("all#1")) + in.<Integer>get("base#1"), "all#1", "base#1"),
        task("last", INT, in -> one(in.get("sum#1")), "sum#1"),
        returns("last"));
  }

  private int one(int value) {
    ran();
    return value;
  }

  private static int sum(List<Integer> numbers) {
    return numbers.stream().mapToInt(i -> i).sum();
  }

  private RunResult<Integer> runTo(WatchedStore store, int commits) {
    int[] left = {commits};
    store.before =
        group -> {
          if (left[0]-- <= 0) {
            throw new StoreException(StoreException.Kind.LOST, "killed", null);
          }
        };
    try (Engine engine = engines.open(store)) {
      try {
        return engine.run(Dags.call(dag(), 5), RunOptions.DEFAULT.runId("r1"));
      } finally {
        engine.awaitIdle();
      }
    }
  }

  @Test
  void aRunThatIsKilledAfterAnyCommitGoesOnWithoutRepeatingASuccess() {
    for (int kill = 0; ; kill++) {
      WatchedStore store = new WatchedStore();
      executed.clear();
      boolean killed = false;
      try {
        runTo(store, kill);
      } catch (RunInterrupted expected) {
        killed = true;
      }
      Set<String> done = successes(store);
      executed.clear();

      RunResult<Integer> result = runTo(store, Integer.MAX_VALUE);

      assertThat(result.result()).as("killed after %d commits", kill).isEqualTo(110);
      assertThat(executed).as("killed after %d commits", kill).doesNotContainAnyElementsOf(done);
      assertThat(states(result))
          .doesNotHaveDuplicates()
          .contains("bad[] failed", "small[] skipped");
      if (!killed) {
        assertThat(kill).isGreaterThan(4);
        return;
      }
    }
  }

  private static List<String> states(RunResult<Integer> result) {
    return result.taskList().stream()
        .map(task -> task.taskId() + task.mapIndex() + " " + task.state().display())
        .toList();
  }

  private static Set<String> successes(WatchedStore store) {
    Set<String> done = new HashSet<>();
    done.add("nothing");
    RunRow run = store.run("long", "r1");
    if (run != null) {
      store.instances(
          run.key(),
          row -> {
            if (row.state() == TaskState.SUCCESS) {
              done.add(
                  row.key().instance().taskId()
                      + Paths.list(row.key().instance().path().indexes()));
            }
          });
    }
    return done;
  }

  @Test
  void aRunThatSucceededGivesItsStoredResult() {
    WatchedStore store = new WatchedStore();
    runTo(store, Integer.MAX_VALUE);
    executed.clear();

    RunResult<Integer> again = runTo(store, 0);

    assertThat(again.state()).isEqualTo(RunState.SUCCESS);
    assertThat(again.result()).isEqualTo(110);
    assertThat(again.taskList()).hasSize(11);
    assertThat(executed).isEmpty();
  }

  @Test
  void aRunThatFailedGivesItsStoredFailure() {
    WatchedStore store = new WatchedStore();
    DagDefinition dag =
        Dags.dag(
            "broken",
            INTS,
            task(
                "bad",
                INTS,
                in -> {
                  ran();
                  throw new IOException("no wire");
                }),
            returns("bad"));
    engines.on(store).run(Dags.call(dag), RunOptions.DEFAULT.runId("r1"));
    RunResult<Object> again = engines.engine().run(Dags.call(dag), RunOptions.DEFAULT.runId("r1"));

    assertThat(executed).hasSize(1);
    assertThat(again.error().calledAt()).isEqualTo("Shop.java:31");
    assertThatThrownBy(again::result).hasRootCauseMessage("no wire");
  }

  @Test
  void resumeTakesTheStoredParameters() throws Exception {
    WatchedStore store = new WatchedStore();
    assertThatThrownBy(() -> runTo(store, 3)).isInstanceOf(RunInterrupted.class);
    store.before = group -> {};

    try (Engine engine = engines.open(store)) {
      assertThat(engine.resume(dag(), null, "r1", RunOptions.DEFAULT).await().result())
          .isEqualTo(110);
    }
  }

  @Test
  void anotherRunOfTheSameIdIsRefused() {
    WatchedStore store = new WatchedStore();
    runTo(store, Integer.MAX_VALUE);
    Engine engine = engines.on(store);

    assertThatThrownBy(() -> engine.run(Dags.call(dag(), 6), RunOptions.DEFAULT.runId("r1")))
        .isInstanceOf(RunConflict.class)
        .hasMessageContaining("{\"n\":5}");
    assertThatThrownBy(() -> engine.resume(dag(), null, "r2", RunOptions.DEFAULT))
        .isInstanceOf(RunConflict.class)
        .hasMessage("Dag long has no run r2.");
  }

  @Test
  void aRunOfAnotherGraphIsRefused() {
    WatchedStore store = new WatchedStore();
    assertThatThrownBy(() -> runTo(store, 3)).isInstanceOf(RunInterrupted.class);
    store.before = group -> {};
    Engine engine = engines.on(store);
    DagDefinition other =
        Dags.dag("long")
            .hash("other")
            .param(ParamDef.of("n", INT))
            .returns(TypeRef.VOID)
            .body(Block.of());

    assertThatThrownBy(() -> engine.run(Dags.call(other, 5), RunOptions.DEFAULT.runId("r1")))
        .isInstanceOf(RunConflict.class)
        .hasMessageContaining("another version");
  }
}
