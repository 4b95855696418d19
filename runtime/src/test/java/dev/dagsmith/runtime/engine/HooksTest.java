package dev.dagsmith.runtime.engine;

import static dev.dagsmith.runtime.engine.Dags.INT;
import static dev.dagsmith.runtime.engine.Dags.STRING;
import static dev.dagsmith.runtime.engine.Dags.returns;
import static dev.dagsmith.runtime.engine.Dags.task;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.runtime.RunListener;
import dev.dagsmith.runtime.RunOptions;
import dev.dagsmith.runtime.RunResult;
import dev.dagsmith.runtime.TaskRef;
import dev.dagsmith.runtime.core.TaskState;
import dev.dagsmith.runtime.graph.Block;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.graph.ParamDef;
import dev.dagsmith.runtime.graph.TypeRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What applications add to their engine. */
class HooksTest {
  @RegisterExtension final Engines engines = new Engines();

  private final List<String> heard = Collections.synchronizedList(new ArrayList<>());

  private static DagDefinition twice() {
    return Dags.dag(
        "twice",
        INT,
        ParamDef.of("n", INT),
        task("half", INT, in -> in.<Integer>get("n#0") / 2, "n#0"),
        task("whole", INT, in -> in.<Integer>get("half") * 2, "half"),
        returns("whole"));
  }

  private RunListener listener(String name) {
    return new RunListener() {
      @Override
      public void started(String dagId, String runId, boolean resumed) {
        heard.add(name + " started " + dagId + " " + runId);
      }

      @Override
      public void changed(Change change) {
        if (change.state() == TaskState.SUCCESS) {
          heard.add(name + " " + change.dagId() + " " + change.runId() + " " + change.taskId());
          throw new IllegalStateException("a listener's own affair");
        }
      }

      @Override
      public void ended(RunResult<?> result) {
        heard.add(name + " ended " + result.resultJson());
      }
    };
  }

  @Test
  void listenersOfTheEngineHearOfAllRunsWhateverOthersThrow() {
    engines.configure(config -> config.listener(listener("a")).listener(listener("b")));
    engines
        .engine()
        .run(Dags.call(twice(), 4), RunOptions.DEFAULT.runId("r1").listener(listener("own")));
    assertThat(heard)
        .containsExactly(
            "a started twice r1",
            "b started twice r1",
            "own started twice r1",
            "a twice r1 half",
            "b twice r1 half",
            "own twice r1 half",
            "a twice r1 whole",
            "b twice r1 whole",
            "own twice r1 whole",
            "a ended 4",
            "b ended 4",
            "own ended 4");
  }

  @Test
  void interceptorsGoAroundEachCallTheFirstOutermost() {
    engines.configure(
        config ->
            config
                .interceptor(
                    call -> {
                      heard.add("outer " + call.context().taskId() + " " + call.inputNames());
                      Object value = call.proceed();
                      heard.add("outer got " + value);
                      return value;
                    })
                .interceptor(
                    call -> {
                      heard.add("inner " + call.task());
                      return call.task().equals(new TaskRef<>("twice", "half"))
                          ? (Integer) call.input("n") + 1
                          : call.proceed();
                    }));
    assertThat(engines.run(twice(), 4).result()).isEqualTo(10);
    assertThat(heard)
        .containsExactly(
            "outer half [n]",
            "inner " + new TaskRef<>("twice", "half"),
            "outer got 5",
            "outer whole [half]",
            "inner " + new TaskRef<>("twice", "whole"),
            "outer got 10");
  }

  @Test
  void whatAnInterceptorThrowsFailsTheAttemptAndHidesNoFrameOfTheTask() {
    engines.configure(config -> config.interceptor(call -> call.proceed()));
    RunResult<Integer> result =
        engines.run(
            Dags.dag("failing", INT, task("divide", INT, in -> divide(1, 0)), returns("divide")));
    assertThat(result.error().failure().stack())
        .startsWith(
            "java.lang.ArithmeticException: / by zero\n\tat dev.dagsmith.runtime.engine"
                + ".HooksTest.divide(HooksTest.java:")
        .doesNotContain("Invocation");
  }

  private static int divide(int a, int b) {
    return a / b;
  }

  @Test
  void objectsThatATaskChangedAreNamed() {
    engines.configure(
        config ->
            config.interceptor(
                call -> {
                  Object value = call.proceed();
                  heard.addAll(call.changedInputs());
                  return value;
                }));
    DagDefinition dag =
        Dags.dag(
            "changing",
            INT,
            task("make", Dags.INTS, in -> List.of(3, 1, 2)),
            task("keep", INT, in -> in.<List<Integer>>get("make").get(0), "make"),
            task(
                "sort",
                INT,
                in -> {
                  Collections.sort(in.<List<Integer>>get("make"));
                  return in.<List<Integer>>get("make").get(0);
                },
                "make",
                "keep"),
            returns("sort"));
    assertThat(engines.run(dag).result()).isEqualTo(1);
    assertThat(heard).containsExactly("make");
  }

  @Test
  void instancesComeFromTheTaskFactoryOnceForAllRuns() {
    List<Class<?>> asked = new ArrayList<>();
    engines.configure(
        config ->
            config.taskFactory(
                type -> {
                  asked.add(type);
                  return "from the container";
                }));
    DagDefinition dag =
        Dags.instanceDag("instance")
            .returns(STRING)
            .factory(() -> "from its constructor")
            .body(Block.of(task("self", STRING, in -> in.self()), returns("self")));
    assertThat(engines.run(dag).result()).isEqualTo("from the container");
    assertThat(engines.run(dag).result()).isEqualTo("from the container");
    assertThat(asked).containsExactly(Object.class);
    assertThat(
            engines
                .engine()
                .run(
                    new dev.dagsmith.runtime.DagCall<String>(dag, List.of(), () -> "given"),
                    RunOptions.DEFAULT)
                .result())
        .isEqualTo("given");
  }

  @Test
  void aVoidTaskMayBeReplaced() {
    engines.configure(config -> config.interceptor(call -> null));
    RunResult<Object> result =
        engines.run(
            Dags.dag(
                "silent",
                TypeRef.VOID,
                Dags.step(
                    "shout",
                    in -> {
                      throw new IllegalStateException("loud");
                    })));
    assertThat(result.succeeded()).isTrue();
  }
}
