package dev.dagsmith.runtime.engine;

import static dev.dagsmith.runtime.engine.Dags.INT;
import static dev.dagsmith.runtime.engine.Dags.STRING;
import static dev.dagsmith.runtime.engine.Dags.returns;
import static dev.dagsmith.runtime.engine.Dags.task;
import static dev.dagsmith.runtime.engine.Dags.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dagsmith.SkipTask;
import dev.dagsmith.runtime.DagRunFailed;
import dev.dagsmith.runtime.RunResult;
import dev.dagsmith.runtime.TaskResult;
import dev.dagsmith.runtime.core.Failure;
import dev.dagsmith.runtime.core.RunState;
import dev.dagsmith.runtime.core.TaskState;
import dev.dagsmith.runtime.graph.Code;
import dev.dagsmith.runtime.graph.TypeRef;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tasks that fail, in ordinary ways and in mean ones. */
class FailureTest {
  @RegisterExtension final Engines engines = new Engines();

  private RunResult<Integer> runs(Code code) {
    return engines.run(
        Dags.dag(
            "failing",
            INT,
            task("bad", INT, code),
            task("after", INT, in -> in.get("bad"), "bad"),
            returns("after")));
  }

  private Failure failureOf(Code code) {
    RunResult<Integer> result = runs(code);
    assertThat(result.state()).isEqualTo(RunState.FAILED);
    assertThat(result.error().taskId()).isEqualTo("bad");
    return result.error().failure();
  }

  @Test
  void aFailureIsTheRunsAndStopsWhatNeedsIt() {
    IOException thrown = new IOException("no wire");
    RunResult<Integer> result =
        runs(
            in -> {
              throw thrown;
            });

    assertThat(result.taskList())
        .extracting(TaskResult::state)
        .containsExactly(TaskState.FAILED, TaskState.UPSTREAM_FAILED);
    assertThat(result.error().calledAt()).isEqualTo("Shop.java:31");
    assertThat(result.resultJson()).isNull();
    assertThatThrownBy(result::result)
        .isInstanceOf(DagRunFailed.class)
        .hasMessageContaining("failed at bad (Shop.java:31): java.io.IOException: no wire")
        .cause()
        .isSameAs(thrown);
  }

  @Test
  void theClassesOfAFailureAreRecordedUpToThrowable() {
    Failure failure =
        failureOf(
            in -> {
              throw new IOException("no wire", new IllegalStateException("why"));
            });

    assertThat(failure.classes())
        .containsExactly("java.io.IOException", "java.lang.Exception", "java.lang.Throwable");
    assertThat(failure.simpleName()).isEqualTo("IOException");
    assertThat(failure.message()).isEqualTo("no wire");
    assertThat(failure.cause().text()).isEqualTo("java.lang.IllegalStateException: why");
  }

  @Test
  void theStackShowsTheUsersFramesAlone() {
    Failure failure = failureOf(in -> Integer.parseInt("x"));

    assertThat(failure.stack())
        .startsWith("java.lang.NumberFormatException: For input string: \"x\"\n\tat java.base/")
        .contains("FailureTest.java")
        .doesNotContain("CodeRunner", "Workers", "java.lang.Thread.run")
        .endsWith("\tcalled at Shop.java:31\n");
  }

  @Test
  void anExceptionWhoseMethodsThrowEndsItsTask() {
    Failure failure =
        failureOf(
            in -> {
              throw new Mean();
            });

    assertThat(failure.className()).isEqualTo(Mean.class.getName());
    assertThat(failure.message()).contains("getMessage threw");
    assertThat(failure.text()).contains("toString threw");
  }

  @Test
  void errorsOfTheVirtualMachineEndTheirTask() {
    assertThat(failureOf(in -> deep(0)).className()).isEqualTo("java.lang.StackOverflowError");
    assertThat(
            failureOf(
                    in -> {
                      throw new OutOfMemoryError("not really");
                    })
                .message())
        .isEqualTo("not really");
    assertThat(
            failureOf(
                    in -> {
                      throw new InterruptedException("by itself");
                    })
                .className())
        .isEqualTo("java.lang.InterruptedException");
  }

  @Test
  void aTaskThatInterruptsItsThreadHarmsNobodyElse() {
    engines.parallelism(1);
    RunResult<Integer> result =
        runs(
            in -> {
              Thread.currentThread().interrupt();
              return 1;
            });

    assertThat(result.result()).isEqualTo(1);
    assertThat(runs(in -> Thread.currentThread().isInterrupted() ? 0 : 2).result()).isEqualTo(2);
  }

  @Test
  void causesThatFormACircleEnd() {
    Failure failure =
        failureOf(
            in -> {
              Exception a = new Exception("a");
              Exception b = new Exception("b", a);
              a.initCause(b);
              throw a;
            });

    assertThat(failure.cause().message()).isEqualTo("b");
    assertThat(failure.cause().cause()).isNull();
  }

  @Test
  void aValueThatCanNotBeStoredFailsItsTask() {
    RunResult<Object> result =
        engines.run(
            Dags.dag(
                "unstorable",
                TypeRef.VOID,
                task("loop", TypeRef.of(Node.class), in -> Node.circle())));

    assertThat(result.state()).isEqualTo(RunState.FAILED);
    assertThat(result.error().taskId()).isEqualTo("loop");
  }

  @Test
  void aSkippedTaskSkipsWhatNeedsItAndTheRunSucceeds() {
    RunResult<Integer> result =
        runs(
            in -> {
              throw new SkipTask("nothing today");
            });

    assertThat(result.state()).isEqualTo(RunState.SUCCESS);
    assertThat(result.result()).isNull();
    assertThat(result.taskList())
        .extracting(TaskResult::state)
        .containsExactly(TaskState.SKIPPED, TaskState.SKIPPED);
  }

  @Test
  void glueFailsAtItsPlaceAndOthersAreSuppressed() {
    RunResult<String> result =
        engines.run(
            Dags.dag(
                "glue",
                STRING,
                task("nothing", STRING, in -> null),
                value("length#1", in -> in.<String>get("nothing").length(), "nothing"),
                task(
                    "later",
                    STRING,
                    in -> {
                      throw new IOException("also");
                    }),
                returns("nothing")));

    assertThat(result.error().taskId()).isEqualTo("length#1");
    assertThat(result.error().failure().is("java.lang.NullPointerException")).isTrue();
    assertThat(result.error().suppressed()).extracting(Failure::message).containsExactly("also");
  }

  private static int deep(int n) {
    return deep(n + 1) + 1;
  }

  /** Its methods all fail. */
  private static final class Mean extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @Override
    public String getMessage() {
      throw new IllegalStateException("no message");
    }

    @Override
    public String toString() {
      throw new IllegalStateException("no text");
    }
  }

  /** Has no end as JSON. */
  public static final class Node {
    public List<Node> next = List.of();

    static Node circle() {
      Node node = new Node();
      node.next = List.of(node);
      return node;
    }
  }
}
