package dev.dagsmith.runtime.engine;

import static dev.dagsmith.runtime.engine.Dags.INT;
import static dev.dagsmith.runtime.engine.Dags.STRING;
import static dev.dagsmith.runtime.engine.Dags.step;
import static dev.dagsmith.runtime.engine.Dags.task;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.FailTask;
import dev.dagsmith.TaskContext;
import dev.dagsmith.XComType;
import dev.dagsmith.runtime.RunResult;
import dev.dagsmith.runtime.core.RunState;
import dev.dagsmith.runtime.graph.Block;
import dev.dagsmith.runtime.graph.Code;
import dev.dagsmith.runtime.graph.Head;
import dev.dagsmith.runtime.graph.Node;
import dev.dagsmith.runtime.graph.ParamDef;
import dev.dagsmith.runtime.graph.TaskSettings;
import dev.dagsmith.runtime.graph.TryNode;
import dev.dagsmith.runtime.graph.TypeRef;
import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.MapPath;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What tasks push and pull beside what they return. */
class XComTest {
  @RegisterExtension final Engines engines = new Engines();
  private final SpoiltStore store = new SpoiltStore();

  private static TaskContext context() {
    return TaskContext.current();
  }

  private RunResult<Object> run(Node... nodes) {
    return engines.run(Dags.dag("shop", TypeRef.VOID, nodes));
  }

  /**
   * Runs a task that pushes, and one below it that pulls; gives the message of what that throws.
   */
  private String failure(Code push, Code pull) {
    RunResult<Object> result = run(step("first", push), step("second", pull));
    assertThat(result.state()).isEqualTo(RunState.FAILED);
    return result.error().failure().message();
  }

  @Test
  void whatIsPushedCanBePulled() {
    List<Object> seen = new ArrayList<>();
    RunResult<Object> result =
        run(
            task(
                "extract",
                STRING,
                in -> {
                  context().push("rows", 3);
                  context().push("file", Path.of("a.csv"));
                  context().push("rows", 4);
                  context().push("names", List.of("a", "b"), new XComType<List<String>>() {});
                  context().push("none", null, new XComType<List<String>>() {});
                  return "done";
                }),
            step(
                "load",
                in -> {
                  var extract = context().from("extract");
                  seen.add(extract.pull("rows", Integer.class));
                  seen.add(extract.pull("rows", int.class));
                  seen.add(extract.pull("file", Path.class));
                  seen.add(extract.pull("names", new XComType<List<String>>() {}));
                  seen.add(extract.pull(String.class));
                  seen.add(extract.find("rows", Integer.class));
                  seen.add(extract.find("other", Integer.class));
                  seen.add(extract.find("none", new XComType<List<String>>() {}));
                  seen.add(extract.keys());
                  return null;
                }));
    assertThat(result.state()).isEqualTo(RunState.SUCCESS);
    assertThat(seen.toString())
        .isEqualTo(
            "[4, 4, a.csv, [a, b], done, Optional[4], Optional.empty, Optional.empty,"
                + " [file, names, none, return_value, rows]]");
  }

  @Test
  void aTaskKnowsItsRunsParameters() {
    List<Object> seen = new ArrayList<>();
    engines.run(
        Dags.dag("shop")
            .returns(TypeRef.VOID)
            .param(ParamDef.of("day", STRING))
            .param(ParamDef.of("limit", INT))
            .body(
                Block.of(
                    step(
                        "load",
                        in -> {
                          seen.add(context().params());
                          seen.add(context().dataInterval().start());
                          return seen.add(context().logicalDate());
                        }))),
        "mon",
        7);
    assertThat(seen.get(0)).hasToString("{day=mon, limit=7}");
    assertThat(seen.get(1)).isEqualTo(seen.get(2));
  }

  @Test
  void pullingWhatIsMissingSaysWhatIsThere() {
    Code push =
        in -> {
          context().push("rows", 3);
          context().push("file", "a");
          return null;
        };
    assertThat(failure(push, in -> context().from("first").pull("row", Integer.class)))
        .isEqualTo("first has no XCom \"row\" in this run: it has file, rows.");
    assertThat(failure(push, in -> context().from("first").pull(Integer.class)))
        .isEqualTo("first has no XCom \"return_value\" in this run: it has file, rows.");
    assertThat(failure(in -> null, in -> context().from("first").pull(Integer.class)))
        .isEqualTo("first has no XCom \"return_value\" in this run: it has none.");
    assertThat(failure(in -> null, in -> context().from("second").pull(Integer.class)))
        .startsWith("second has no XCom \"return_value\" in this run: it has not ended");
    assertThat(failure(in -> null, in -> context().from("frist")))
        .isEqualTo("Dag shop has no task \"frist\". It has first, second.");
    assertThat(failure(push, in -> context().from("first").pull("file", Integer.class)))
        .contains("java.lang.Integer", "can't be read");
  }

  @Test
  void itsStackBeginsWithTheLineThatAsked() {
    Code unstorable = in -> push("thread", new Thread());
    for (Code each : List.<Code>of(in -> context().from("none"), unstorable)) {
      RunResult<Object> result = run(step("first", each));
      assertThat(result.error().failure().stack().lines().skip(1).findFirst().orElseThrow())
          .startsWith("\tat " + XComTest.class.getName() + ".");
    }
  }

  @Test
  void whatMayNotBePushedIsRefusedWhereItIs() {
    assertThat(failure(in -> push("", 1), in -> null)).contains("has 0 characters");
    assertThat(failure(in -> push("k".repeat(10_000), 1), in -> null))
        .isEqualTo(
            "The XCom key \"" + "k".repeat(40) + "..\" has 10000 characters; 1 to 512 may stand.");
    assertThat(failure(in -> push("a\0b", 1), in -> null)).contains("has U+0000 at 1");
    assertThat(failure(in -> push("a\ud800", 1), in -> null)).contains("has U+D800 at 1");
    assertThat(failure(in -> push("return_value", 1), in -> null))
        .contains("is what the task returns");
    assertThat(failure(in -> push("names", List.of("a")), in -> null))
        .contains("does not say what its elements are", "new XComType<List<String>>() {}");
    assertThat(failure(in -> push("thread", new Thread()), in -> null))
        .contains("java.lang.Thread", "can't be stored");
    assertThat(failure(in -> push("nan", new ArrayList<Object>() {}), in -> null))
        .contains("can't be stored");
  }

  static Object push(String key, Object value) {
    context().push(key, value);
    return 1;
  }

  @Test
  void aThousandKeysAndOddTextsComeBack() {
    List<Object> seen = new ArrayList<>();
    String odd = "\u00e9\u4e2d \ud83d\ude00.$[0]/\"";
    RunResult<Object> result =
        run(
            step(
                "first",
                in -> {
                  for (int i = 0; i < 1_000; i++) {
                    context().push(odd + i, Double.NaN);
                  }
                  return null;
                }),
            step(
                "second",
                in -> {
                  seen.add(context().from("first").keys().size());
                  return seen.add(context().from("first").pull(odd + 999, Double.class));
                }));
    assertThat(result.state()).isEqualTo(RunState.SUCCESS);
    assertThat(seen).containsExactly(1_000, Double.NaN);
  }

  @Test
  void onlyTheAttemptThatSucceedsPublishes() {
    List<Object> seen = new ArrayList<>();
    run(
        task(
            "first",
            INT,
            TaskSettings.DEFAULT.retries(1, 0, 1.0, -1),
            in -> {
              context().push("attempt" + context().attempt(), 0);
              if (context().attempt() == 1) {
                throw new IllegalStateException("no");
              }
              return 1;
            }),
        step("second", in -> seen.add(context().from("first").keys())));
    assertThat(seen).containsExactly(List.of("attempt2", "return_value"));
  }

  @Test
  void aTaskThatFailedHasNone() {
    List<String> seen = new ArrayList<>();
    Node caught =
        step(
            "first",
            in -> {
              context().push("rows", 1);
              throw new FailTask("no");
            });
    Node handler =
        step(
            "second",
            in -> {
              try {
                return context().from("first").pull("rows", Integer.class);
              } catch (RuntimeException e) {
                return seen.add(e.getMessage());
              }
            });
    engines.run(
        Dags.dag(
            "shop",
            TypeRef.VOID,
            new TryNode(
                Head.node("try#1").asStep(),
                Block.of(caught),
                List.of(
                    new TryNode.Catch(List.of("dev.dagsmith.FailTask"), "e#1", Block.of(handler))),
                null)));
    assertThat(seen)
        .containsExactly(
            "first has no XCom \"rows\" in this run: it is failed. Only a task that succeeded has"
                + " XComs.");
  }

  static String message(Runnable action) {
    try {
      action.run();
      return "";
    } catch (RuntimeException e) {
      return e.getMessage();
    }
  }

  @Test
  void threadsOfATaskPushByACapturedContextUntilItEnds() {
    List<Object> seen = new ArrayList<>();
    List<TaskContext> kept = new ArrayList<>();
    run(
        step(
            "first",
            in -> {
              TaskContext context = context();
              kept.add(context);
              List<Thread> threads = new ArrayList<>();
              for (int i = 0; i < 8; i++) {
                int key = i;
                threads.add(new Thread(() -> context.push("t" + key, key)));
              }
              threads.forEach(Thread::start);
              for (Thread each : threads) {
                each.join(TimeUnit.SECONDS.toMillis(30));
              }
              return null;
            }),
        step("second", in -> seen.add(context().from("first").keys().size())));
    assertThat(seen).containsExactly(8);
    assertThat(message(() -> kept.get(0).push("late", 1)))
        .isEqualTo("The attempt has ended; nothing can be pushed under late any more.");
  }

  @Test
  void aRefusedXComFailsItsAttemptAndNamesItsKey() {
    store.refused = row -> row.key().equals("bad") && row.attempt().number() == 1;
    engines.on(store);
    RunResult<Object> result =
        run(
            task(
                "first",
                INT,
                in -> {
                  context().push("good", 1);
                  context().push("bad", 2);
                  return 3;
                }));
    assertThat(result.state()).isEqualTo(RunState.FAILED);
    assertThat(result.error().failure().message())
        .isEqualTo("XCom bad of first can't be stored: too many digits");
    var run = store.run("shop", result.runId()).key();
    assertThat(store.keys(new InstanceKey(run, "first", MapPath.NONE))).isEmpty();
  }
}
