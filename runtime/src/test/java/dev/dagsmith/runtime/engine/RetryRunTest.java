package dev.dagsmith.runtime.engine;

import static dev.dagsmith.runtime.engine.Dags.INT;
import static dev.dagsmith.runtime.engine.Dags.returns;
import static dev.dagsmith.runtime.engine.Dags.step;
import static dev.dagsmith.runtime.engine.Dags.task;
import static dev.dagsmith.runtime.engine.Dags.value;
import static dev.dagsmith.runtime.engine.Maps.collect;
import static dev.dagsmith.runtime.engine.Maps.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dagsmith.TaskContext;
import dev.dagsmith.runtime.ClearSpec;
import dev.dagsmith.runtime.Cleared;
import dev.dagsmith.runtime.RunConflict;
import dev.dagsmith.runtime.RunInterrupted;
import dev.dagsmith.runtime.RunListener;
import dev.dagsmith.runtime.RunOptions;
import dev.dagsmith.runtime.RunResult;
import dev.dagsmith.runtime.core.RunState;
import dev.dagsmith.runtime.core.TaskState;
import dev.dagsmith.runtime.graph.Block;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.graph.Head;
import dev.dagsmith.runtime.graph.Node;
import dev.dagsmith.runtime.graph.ThrowNode;
import dev.dagsmith.runtime.graph.TryNode;
import dev.dagsmith.runtime.store.AttemptRow;
import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.InstanceRow;
import dev.dagsmith.runtime.store.MapPath;
import dev.dagsmith.runtime.store.RunRow;
import dev.dagsmith.runtime.store.StoreException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Runs that ended, of which something is done again. */
class RetryRunTest {
  @RegisterExtension final Engines engines = new Engines();
  private final WatchedStore store = new WatchedStore();
  private final List<String> executed = Collections.synchronizedList(new ArrayList<>());
  private final List<Cleared> told = new ArrayList<>();
  private volatile boolean broken = true;
  private volatile int width = 3;

  private int ran(int value) {
    TaskContext context = TaskContext.current();
    executed.add(context.taskId() + (context.mapIndex().isEmpty() ? "" : context.mapIndex()));
    return value;
  }

  private int ranUnlessBroken(int value) throws IOException {
    ran(value);
    if (broken) {
      throw new IOException("no wire");
    }
    return value;
  }

  private Node plain(String id, String... reads) {
    return task(id, INT, in -> ran(1), reads);
  }

  private RunOptions options() {
    RunListener listener =
        new RunListener() {
          @Override
          public void clearing(Cleared cleared) {
            told.add(cleared);
          }
        };
    return RunOptions.DEFAULT.runId("r1").listener(listener);
  }

  private RunResult<Object> run(DagDefinition dag) {
    Engine engine = engines.on(store);
    RunResult<Object> result = engine.run(Dags.call(dag), options());
    executed.clear();
    return result;
  }

  private RunResult<?> retry(DagDefinition dag) throws InterruptedException {
    return engines.engine().retry(dag, null, "r1", options()).await();
  }

  private RunResult<?> clear(DagDefinition dag, ClearSpec what) throws InterruptedException {
    return engines.engine().clear(dag, null, "r1", what, options()).await();
  }

  private RunRow row(DagDefinition dag) {
    return store.run(dag.dagId(), "r1");
  }

  private InstanceKey key(DagDefinition dag, String task, int... path) {
    return new InstanceKey(row(dag).key(), task, MapPath.of(path));
  }

  private DagDefinition chain() {
    return Dags.dag(
        "chain",
        INT,
        plain("a"),
        task("b", INT, in -> ranUnlessBroken(in.get("a")), "a"),
        task("c", INT, in -> ran(in.<Integer>get("b") + 1), "b"),
        plain("d"),
        returns("c"));
  }

  @Test
  void whatFailedAndWhatDependsOnItIsDoneAgain() throws Exception {
    DagDefinition dag = chain();
    assertThat(run(dag).state()).isEqualTo(RunState.FAILED);
    broken = false;

    RunResult<?> again = retry(dag);

    assertThat(again.result()).isEqualTo(2);
    assertThat(executed).containsExactly("b", "c");
    assertThat(told).hasSize(1);
    assertThat(told.get(0).count()).isEqualTo(2);
    assertThat(told.get(0).first())
        .extracting(each -> each.display() + " " + each.state().display())
        .containsExactly("b failed", "c upstream_failed");
    assertThat(row(dag).state()).isEqualTo(RunState.SUCCESS);
  }

  @Test
  void attemptsBeginAgainAndThoseThatWereStayOnRecord() throws Exception {
    DagDefinition dag = chain();
    run(dag);
    assertThat(retry(dag).state()).isEqualTo(RunState.FAILED);
    broken = false;
    retry(dag);

    InstanceRow row = store.instance(key(dag, "b"));
    assertThat(row.key().epoch()).isEqualTo(3);
    assertThat(row.key().number()).isEqualTo(1);
    List<AttemptRow> history = store.attempts(key(dag, "b"));
    assertThat(history).extracting(each -> each.key().epoch()).containsExactly(1, 2);
    assertThat(history).extracting(each -> each.key().number()).containsExactly(1, 1);
    assertThat(history).extracting(AttemptRow::state).containsOnly(TaskState.FAILED);
    assertThat(history.get(0).failure().message()).isEqualTo("no wire");
    assertThat(store.attempts(key(dag, "a"))).isEmpty();
  }

  @Test
  void oneElementOfAMapIsDoneAgainAlone() throws Exception {
    DagDefinition dag =
        Dags.dag(
            "map",
            INT,
            map(
                "for#1",
                in -> IntStream.range(0, 3).boxed().toList(),
                INT,
                task(
                    "each",
                    INT,
                    in ->
                        in.<Integer>get("x#1") == 1
                            ? ranUnlessBroken(10)
                            : ran(in.<Integer>get("x#1")),
                    "x#1"),
                task("next", INT, in -> ran(in.<Integer>get("each") * 2), "each")),
            collect("all#1", INT, "for#1", "next"),
            task("sum", INT, in -> ran(sum(in.get("all#1"))), "all#1"),
            returns("sum"));
    run(dag);
    broken = false;
    assertThat(retry(dag).result()).isEqualTo(24);
    assertThat(executed).containsExactly("each[1]", "next[1]", "sum");
  }

  @Test
  void aShorterMapLeavesRemovedInstances() throws Exception {
    DagDefinition dag =
        Dags.dag(
            "shrinking",
            INT,
            task("size", INT, in -> ran(width)),
            new dev.dagsmith.runtime.graph.MapNode(
                Head.node("for#1").reads("size"),
                in -> new int[in.<Integer>get("size")],
                "x#1",
                INT,
                Block.of(task("each", INT, in -> ran(1))),
                false),
            collect("all#1", INT, "for#1", "each"),
            task("sum", INT, in -> ran(sum(in.get("all#1"))), "all#1"),
            returns("sum"));
    assertThat(run(dag).result()).isEqualTo(3);
    width = 2;

    assertThat(clear(dag, ClearSpec.task("size")).result()).isEqualTo(2);

    assertThat(executed).containsExactlyInAnyOrder("size", "each[0]", "each[1]", "sum");
    assertThat(store.instance(key(dag, "each", 1)).state()).isEqualTo(TaskState.SUCCESS);
    assertThat(store.instance(key(dag, "each", 2)).state()).isEqualTo(TaskState.REMOVED);
    assertThat(store.attempts(key(dag, "each", 2)))
        .extracting(AttemptRow::state)
        .containsExactly(TaskState.SUCCESS);
  }

  @Test
  void theCatchAndTheFinallyAroundAreDoneAgain() throws Exception {
    DagDefinition dag =
        Dags.dag(
            "tried",
            INT,
            plain("a"),
            new TryNode(
                Head.node("try#1").asStep(),
                Block.of(step("b", in -> ranUnlessBroken(1))),
                List.of(
                    new TryNode.Catch(
                        List.of("java.io.IOException"), "e#1", Block.of(plain("handle")))),
                Block.of(step("last", in -> ran(1)))),
            step("below", in -> ran(1)),
            returns("a"));
    assertThat(run(dag).state()).isEqualTo(RunState.SUCCESS);
    broken = false;

    assertThat(retry(dag).state()).isEqualTo(RunState.SUCCESS);

    assertThat(executed).containsExactly("b", "last", "below");
    assertThat(store.instance(key(dag, "handle")).state()).isEqualTo(TaskState.SKIPPED);
  }

  @Test
  void anExpressionThatFailedIsEvaluatedAgain() throws Exception {
    DagDefinition dag =
        Dags.dag(
            "glue",
            INT,
            plain("a"),
            value("v#1", in -> in.<Integer>get("a") / (broken ? 0 : 1), "a"),
            task("b", INT, in -> ran(in.get("v#1")), "v#1"),
            returns("b"));
    assertThat(run(dag).state()).isEqualTo(RunState.FAILED);
    broken = false;
    assertThat(retry(dag).result()).isEqualTo(1);
    assertThat(executed).containsExactly("b");
  }

  @Test
  void aThrowIsThrownAgainAndTheRunSaysSo() throws Exception {
    DagDefinition dag =
        Dags.dag(
            "throwing",
            INT,
            plain("a"),
            new ThrowNode(Head.node("throw#1"), in -> new IOException("on purpose")));
    run(dag);
    assertThat(retry(dag).state()).isEqualTo(RunState.FAILED);
    assertThat(executed).isEmpty();
    assertThat(told.get(0).notes()).singleElement().asString().contains("throw of the dag's own");
  }

  @Test
  void aTaskThatIsClearedIsDoneAgainWithWhatDependsOnIt() throws Exception {
    broken = false;
    DagDefinition dag = chain();
    run(dag);
    clear(dag, ClearSpec.task("b"));
    assertThat(executed).containsExactly("b", "c");
    assertThat(store.attempts(key(dag, "c"))).hasSize(1);
  }

  @Test
  void aBareClearLeavesWhatDependsOnIt() throws Exception {
    broken = false;
    DagDefinition dag = chain();
    run(dag);
    RunResult<?> again = clear(dag, ClearSpec.task("b").bare());
    assertThat(again.result()).isEqualTo(2);
    assertThat(executed).containsExactly("b");
    assertThat(told.get(0).notes()).singleElement().asString().contains("old values");
  }

  @Test
  void whatCantBeDoneIsRefusedAndLeavesTheRunAsItWas() throws Exception {
    broken = false;
    DagDefinition dag = chain();
    run(dag);
    RunRow before = row(dag);
    refused("Nothing failed in run chain r1", () -> retry(dag));
    refused("has no task x", () -> clear(dag, ClearSpec.task("x")));
    refused("Task b is in no map", () -> clear(dag, ClearSpec.task("b").mapIndex(0)));
    refused(
        "Dag chain has no run r2",
        () -> engines.engine().retry(dag, null, "r2", RunOptions.DEFAULT));
    assertThat(row(dag).state()).isEqualTo(RunState.SUCCESS);
    assertThat(row(dag).end()).isEqualTo(before.end());
    assertThat(row(dag).care().owner()).isNull();
  }

  @Test
  void whatIsToldMayStillBeRefused() {
    DagDefinition dag = chain();
    run(dag);
    RunListener no =
        new RunListener() {
          @Override
          public void clearing(Cleared cleared) {
            throw new IllegalStateException("no");
          }
        };
    assertThatThrownBy(
            () -> engines.engine().retry(dag, null, "r1", RunOptions.DEFAULT.listener(no)))
        .hasMessage("no");
    assertThat(row(dag).state()).isEqualTo(RunState.FAILED);
    assertThat(store.instance(key(dag, "b")).state()).isEqualTo(TaskState.FAILED);
  }

  @Test
  void aRunThatWasInterruptedIsToBeResumedFirst() {
    DagDefinition dag = chain();
    int[] commits = {0};
    store.before =
        commit -> {
          if (++commits[0] > 1) {
            throw new StoreException(StoreException.Kind.LOST, "no power", null);
          }
        };
    assertThatThrownBy(() -> run(dag)).isInstanceOf(RunInterrupted.class);
    store.before = commit -> {};
    engines.engine().close();
    engines.on(store);
    refused("it was interrupted. Resume it first", () -> retry(dag));
  }

  @Test
  void aClearThatWasInterruptedIsFinishedByAskingAgain() throws Exception {
    DagDefinition dag = chain();
    run(dag);
    broken = false;
    store.before =
        commit -> {
          throw new StoreException(StoreException.Kind.LOST, "no power", null);
        };
    assertThatThrownBy(() -> retry(dag)).isInstanceOf(StoreException.class);
    store.before = commit -> {};
    engines.engine().close();
    engines.on(store);
    assertThat(retry(dag).result()).isEqualTo(2);
  }

  private interface Asking {
    Object ask() throws Exception;
  }

  private static void refused(String why, Asking asking) {
    assertThatThrownBy(asking::ask).isInstanceOf(RunConflict.class).hasMessageContaining(why);
  }

  private static int sum(List<Integer> numbers) {
    return numbers.stream().mapToInt(each -> each).sum();
  }
}
