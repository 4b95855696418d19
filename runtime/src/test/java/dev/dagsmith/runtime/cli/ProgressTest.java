package dev.dagsmith.runtime.cli;

import static dev.dagsmith.runtime.core.TaskState.FAILED;
import static dev.dagsmith.runtime.core.TaskState.QUEUED;
import static dev.dagsmith.runtime.core.TaskState.RUNNING;
import static dev.dagsmith.runtime.core.TaskState.SKIPPED;
import static dev.dagsmith.runtime.core.TaskState.SUCCESS;
import static dev.dagsmith.runtime.core.TaskState.UP_FOR_RETRY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.runtime.RunListener.Change;
import dev.dagsmith.runtime.cli.ProgressLines.Look;
import dev.dagsmith.runtime.core.TaskState;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final RunPicture picture = new RunPicture(List.of("list", "fetch", "report"));

  private void change(String task, TaskState state, Integer... index) {
    picture.apply(new Change("dag", "run", task, List.of(index), state, 1, null));
  }

  private List<String> lines(Look look) {
    return new ProgressLines(look).of("cats r1", picture.rows(), Duration.ofMillis(65_300));
  }

  @Test
  void showsStatesAndCountsOfMappedInstances() {
    change("list", RUNNING);
    change("list", SUCCESS);
    for (int i = 0; i < 5; i++) {
      change("fetch", QUEUED, i);
    }
    change("fetch", RUNNING, 0);
    change("fetch", SUCCESS, 0);
    change("fetch", RUNNING, 1);
    change("fetch", UP_FOR_RETRY, 1);
    change("fetch", RUNNING, 2);
    change("fetch", FAILED, 2);
    assertThat(lines(new Look(80, 24, true, false)))
        .containsExactly(
            "cats r1  1m05s  2 queued, 2 success, 1 failed, 1 up_for_retry",
            "✓ list    success",
            "↻ fetch   1/5  2 queued, 1 failed, 1 up_for_retry",
            "· report  ");
    assertThat(lines(new Look(80, 24, false, false)).get(2)).startsWith("~ fetch");
  }

  @Test
  void anInstanceThatEndedAgainCountsOnce() {
    change("list", RUNNING);
    change("list", UP_FOR_RETRY);
    change("list", RUNNING);
    change("list", SKIPPED);
    assertThat(picture.rows().get(0).counts()).containsOnlyKeys(SKIPPED);
    assertThat(picture.rows().get(0).total()).isEqualTo(1);
  }

  @Test
  void fitsTheTerminal() {
    IntStream.range(0, 50).forEach(i -> change("task" + i, i % 10 == 0 ? RUNNING : SUCCESS));
    List<String> lines = lines(new Look(20, 6, false, false));
    assertThat(lines).hasSize(5).allMatch(line -> line.length() < 20);
    assertThat(lines.get(1)).startsWith("* task0");
    assertThat(lines.get(4)).startsWith("  and 50 more tasks".substring(0, 10));
  }

  @Test
  void coloursWholeLines() {
    change("list", SUCCESS);
    assertThat(lines(new Look(80, 24, false, true)).get(1))
        .isEqualTo("\u001b[32m+ list    success\u001b[0m");
  }

  @Test
  void isRedrawnInPlaceBelowWhatIsPrinted() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream terminal = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    Screen screen = new Screen(terminal);
    PrintStream out = screen.above(terminal);
    screen.draw(List.of("a", "b"));
    out.print("half ");
    screen.draw(List.of("c"));
    out.println("line");
    screen.draw(List.of("c"));
    screen.close();
    screen.draw(List.of("never"));
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .isEqualTo("a\nb\n\r\u001b[2A\u001b[Jhalf line\nc\n\r\u001b[1A\u001b[J");
  }

  @Test
  void durationsAreShort() {
    assertThat(Durations.shown(Duration.ofMillis(340))).isEqualTo("340 ms");
    assertThat(Durations.shown(Duration.ofMillis(2190))).isEqualTo("2.1 s");
    assertThat(Durations.shown(Duration.ofSeconds(7380))).isEqualTo("2h03m");
    assertThat(Durations.shown(Duration.ofSeconds(-1))).isEqualTo("0 ms");
  }
}
