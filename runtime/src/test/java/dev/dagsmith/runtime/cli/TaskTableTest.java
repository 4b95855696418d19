package dev.dagsmith.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.runtime.RunError;
import dev.dagsmith.runtime.TaskResult;
import dev.dagsmith.runtime.core.Failure;
import dev.dagsmith.runtime.core.TaskState;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TaskTableTest {
  private static final Failure FAILURE =
      new Failure(
          List.of("a.X"), "X", "no", "a.X: no\nmore", "a.X: no\n\tat a.B.c(B.java:1)\n", null);

  @Test
  void widelyMappedTasksAreCountedAndTheirFailuresShown() {
    List<TaskResult> tasks =
        IntStream.range(0, 30)
            .mapToObj(
                i ->
                    new TaskResult(
                        "load",
                        List.of(i),
                        i == 7 ? "file.csv" : null,
                        i == 7 ? TaskState.FAILED : TaskState.SUCCESS,
                        1,
                        Duration.ofMillis(100),
                        i == 7 ? FAILURE : null))
            .toList();
    assertThat(TaskTable.of(tasks::forEach))
        .hasToString(
            """
            TASK                STATE                 ATTEMPTS  DURATION  FAILURE
            load[30 instances]  29 success, 1 failed            3.0 s
            load[7] file.csv    failed                1         100 ms    a.X: no
            """);
  }

  @Test
  void otherFailuresOfARunAreListedBelowItsOwn() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    FailureText.print(
        new RunError("load", List.of(2, 0), "", FAILURE, Collections.nCopies(7, FAILURE)),
        new PrintStream(bytes, true, StandardCharsets.UTF_8));
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "\na.X: no\n\tat a.B.c(B.java:1)\nin load[2, 0]\n"
                + "also failed: a.X: no\n".repeat(5)
                + "and 2 more failures\n\n");
  }
}
