package dev.dagsmith.runtime.engine;

import static dev.dagsmith.runtime.engine.Dags.INT;
import static dev.dagsmith.runtime.engine.Dags.STRING;
import static dev.dagsmith.runtime.engine.Dags.step;
import static dev.dagsmith.runtime.engine.Dags.task;
import static dev.dagsmith.runtime.engine.Dags.value;
import static dev.dagsmith.runtime.engine.Maps.collect;
import static dev.dagsmith.runtime.engine.Maps.map;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.TaskContext;
import dev.dagsmith.XComConsumed;
import dev.dagsmith.XComDenied;
import dev.dagsmith.runtime.RunHandle;
import dev.dagsmith.runtime.core.RunState;
import dev.dagsmith.runtime.core.TaskState;
import dev.dagsmith.runtime.graph.Code;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.graph.Node;
import dev.dagsmith.runtime.graph.TaskNode;
import dev.dagsmith.runtime.graph.TaskSettings;
import dev.dagsmith.runtime.graph.TypeRef;
import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.MapPath;
import dev.dagsmith.runtime.store.XComRow;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that go with the success of the task instance that reads them. */
class OnceTest {
  private static final TaskSettings ONCE = TaskSettings.DEFAULT.readers("take").once();

  private final Steps steps = new Steps();
  private final List<Object> seen = new ArrayList<>();

  private static DagDefinition dag(Node... nodes) {
    return Dags.dag("shop", TypeRef.VOID, nodes);
  }

  private static TaskNode give() {
    return task(
        "give",
        STRING,
        ONCE,
        in -> {
          TaskContext.current().push("seat", 7);
          return "ticket";
        });
  }

  private TaskNode take(TaskSettings settings, Code code) {
    return task("take", STRING, settings, code, "give");
  }

  private XComRow row(RunHandle<?> run, String task, String key, int... path) {
    InstanceKey instance =
        new InstanceKey(steps.store.run("shop", "r1").key(), task, MapPath.of(path));
    return Objects.requireNonNull(steps.store.xcom(instance, key), run.runId());
  }

  @Test
  void itIsReadUntilItsReaderSucceedsAndThenByNobody() {
    TaskNode take =
        take(
            TaskSettings.DEFAULT.retries(1, 0, 1, -1),
            in -> {
              seen.add(in.get("give"));
              seen.add(TaskContext.current().from("give").pull("seat", Integer.class));
              if (TaskContext.current().attempt() == 1) {
                throw new IllegalStateException("no");
              }
              return "in";
            });
    RunHandle<?> run =
        steps.start(
            dag(
                give(),
                take,
                step(
                    "spy",
                    in -> {
                      try {
                        return TaskContext.current().from("give").pull(String.class);
                      } catch (XComDenied e) {
                        return seen.add("denied");
                      }
                    },
                    "take")));
    steps.work();
    steps.turn();
    steps.work();
    steps.turn();
    assertThat(row(run, "give", "return_value").value()).isNotEmpty();
    assertThat(row(run, "give", "return_value").once().by()).isNull(); // it was passed
    assertThat(row(run, "give", "seat").once().by().taskId()).isEqualTo("take");
    steps.goOn();
    assertThat(Steps.result(run).state()).isEqualTo(RunState.SUCCESS);
    assertThat(seen.toString()).isEqualTo("[ticket, 7, ticket, 7, denied]");
    for (String key : List.of("return_value", "seat")) {
      XComRow gone = row(run, "give", key);
      assertThat(gone.isGone()).isTrue();
      assertThat(gone.inline()).isNull();
      assertThat(gone.once().by().taskId()).isEqualTo("take");
      assertThat(gone.once().at()).isEqualTo(steps.row(run, "take").times().endedAt());
    }
    assertThat(row(run, "take", "return_value").isGone()).isFalse();
  }

  @Test
  void whatSeveralInstancesCouldPullIsForTheOneThatDoes() {
    TaskNode take =
        task(
            "take",
            STRING,
            TaskSettings.DEFAULT,
            in -> {
              try {
                var give = TaskContext.current().from("give");
                return give.pull(String.class) + give.pull(String.class);
              } catch (XComConsumed e) {
                return seen.add(e.getMessage()) + "late";
              }
            },
            "x#1",
            "give");
    Node loop = map("for#1", in -> List.of(0, 1, 2), INT, take);
    RunHandle<?> run = steps.start(dag(give(), loop));
    steps.work();
    steps.turn();
    steps.work();
    XComRow claimed = row(run, "give", "return_value");
    assertThat(claimed.once().by().display()).isEqualTo("take[0]");
    assertThat(claimed.isGone()).isFalse();
    steps.goOn();
    assertThat(Steps.result(run).state()).isEqualTo(RunState.SUCCESS);
    assertThat(row(run, "give", "return_value").isGone()).isTrue();
    assertThat(row(run, "give", "seat").isGone()).isFalse(); // nobody has pulled it
    assertThat(seen).hasSize(2);
    assertThat(seen.get(0).toString())
        .startsWith("XCom \"return_value\" of give in run r1 was pulled by take[0] at 20")
        .endsWith("Clear give to make it again.");
  }

  @Test
  void aReaderThatWasKilledReadsItAgainAndAfterItsSuccessNobodyNeedsIt() {
    DagDefinition dag =
        dag(
            give(),
            value("v", in -> in.<String>get("give") + "!", "give"),
            task(
                "take",
                STRING,
                TaskSettings.DEFAULT,
                in -> {
                  TaskContext.current().from("give").pull("seat", Integer.class);
                  return seen.add(in.<String>get("v")) + "";
                },
                "v"),
            step("last", in -> seen.add("last"), "take"));
    steps.start(dag);
    steps.work();
    steps.turn();
    steps.work(); // take has read it, and the process dies before anybody hears of its success
    steps.restart();
    RunHandle<?> again = steps.resume(dag);
    assertThat(steps.waiting()).containsExactly("take");
    steps.work();
    steps.turn();
    steps.commit();
    steps.turn();
    assertThat(row(again, "give", "return_value").isGone()).isTrue();
    steps.restart();
    RunHandle<?> last = steps.resume(dag);
    steps.goOn();
    assertThat(Steps.result(last).state()).isEqualTo(RunState.SUCCESS);
    assertThat(seen.toString()).isEqualTo("[ticket!, ticket!, last]");
  }

  /** The first attempt may have used the ticket, so that nobody else must get it. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whatAFailedAttemptPulledGoesWithTheSuccessOfOneThatDoesNot(boolean killed) {
    TaskNode take =
        task(
            "take",
            STRING,
            TaskSettings.DEFAULT.retries(2, 0, 1, -1),
            in -> {
              if (TaskContext.current().attempt() == 1) {
                TaskContext.current().from("give").pull("seat", Integer.class);
                throw new IllegalStateException("no");
              }
              return "in";
            },
            "x#1",
            "give");
    DagDefinition dag = dag(give(), map("for#1", in -> List.of(0), INT, take));
    RunHandle<?> run = steps.start(dag);
    steps.work();
    steps.turn();
    steps.work(); // the first attempt
    steps.turn();
    steps.commit();
    assertThat(row(run, "give", "seat").once().by().display()).isEqualTo("take[0]");
    if (killed) {
      steps.restart();
      run = steps.resume(dag);
    }
    steps.goOn();
    assertThat(Steps.result(run).state()).isEqualTo(RunState.SUCCESS);
    assertThat(row(run, "give", "seat").isGone()).isTrue();
    assertThat(row(run, "give", "return_value").isGone()).as("nobody pulled it").isFalse();
  }

  @Test
  void aReaderThatFailsForGoodLeavesIt() {
    TaskNode take =
        take(
            TaskSettings.DEFAULT,
            in -> {
              throw new IllegalStateException("no");
            });
    RunHandle<?> run = steps.start(dag(give(), take));
    steps.goOn();
    assertThat(steps.row(run, "take").state()).isEqualTo(TaskState.FAILED);
    assertThat(row(run, "give", "return_value").isGone()).isFalse();
  }

  @Test
  void whatALoopGivesGoesWithTheReaderOfAll() {
    TaskNode each = task("give", STRING, ONCE, in -> "t" + in.<Integer>get("x#1"), "x#1");
    RunHandle<?> run =
        steps.start(
            dag(
                map("for#1", in -> List.of(0, 1), INT, each),
                collect("all#1", STRING, "for#1", "give"),
                task("take", STRING, TaskSettings.DEFAULT, in -> "" + in.get("all#1"), "all#1")));
    steps.goOn();
    assertThat(Steps.result(run).state()).isEqualTo(RunState.SUCCESS);
    assertThat(row(run, "give", "return_value", 0).isGone()).isTrue();
    assertThat(row(run, "give", "return_value", 1).isGone()).isTrue();
    assertThat(new String(row(run, "take", "return_value").value(), StandardCharsets.UTF_8))
        .isEqualTo("\"[t0, t1]\"");
  }

  @Test
  void inALoopEachGoesWithItsOwnReader() {
    TaskNode each = task("give", STRING, ONCE, in -> "t" + in.<Integer>get("x#1"), "x#1");
    TaskNode take =
        task(
            "take",
            STRING,
            TaskSettings.DEFAULT,
            in -> {
              if (in.<String>get("give").equals("t1")) {
                throw new IllegalStateException("no");
              }
              return "in";
            },
            "give");
    RunHandle<?> run = steps.start(dag(map("for#1", in -> List.of(0, 1), INT, each, take)));
    steps.goOn();
    assertThat(row(run, "give", "return_value", 0).isGone()).isTrue();
    assertThat(row(run, "give", "return_value", 1).isGone()).isFalse();
  }
}
