package dev.dagsmith.runtime.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TaskLogTest {
  private static final Pattern GAP =
      Pattern.compile("\\.\\.\\. (\\d+) lines? \\((.*)\\) left out here: .*\n");

  private static byte[] line(int number, int size) {
    String begin = number + " ";
    return (begin + "x".repeat(Math.max(0, size - begin.length() - 1)) + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void linesComeInOrderAndAShortLogIsOneRow() {
    LoggedTask task = new LoggedTask(1 << 20);
    task.log().append(line(1, 10));
    assertThat(task.write()).isEqualTo(1);
    task.log().append(line(2, 10));
    task.log().append(line(3, 10));
    task.write();
    assertThat(task.write()).as("nothing new").isZero();
    assertThat(task.stored()).isEqualTo("1 xxxxxxx\n2 xxxxxxx\n3 xxxxxxx\n");
    assertThat(task.rows()).isEqualTo(1);
  }

  @Test
  void ofALongLogBeginAndEndAreKeptAndTheMiddleIsCounted() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      int limit = 1 + random.nextInt(100_000);
      int lines = random.nextInt(3_000);
      LoggedTask task = new LoggedTask(limit);
      for (int i = 0; i < lines; i++) {
        task.log().append(line(i, 10 + random.nextInt(200)));
        if (random.nextInt(20) == 0) {
          task.write();
        }
      }
      task.write();
      check(task.stored(), lines, limit, "seed " + seed + ", limit " + limit);
    }
  }

  private static void check(String stored, int lines, int limit, String what) {
    Matcher gap = GAP.matcher(stored);
    int next = 0;
    int[] kept = new int[2];
    for (String line : stored.split("(?<=\n)", 0)) {
      if (line.isEmpty()) {
        continue;
      }
      if (gap.reset(line).matches()) {
        assertThat(Integer.parseInt(gap.group(1))).as(what).isPositive();
        next += Integer.parseInt(gap.group(1));
        kept[1] = 1;
        continue;
      }
      kept[0] += line.length();
      assertThat(line).as(what).matches("(?s)(" + next + " | \\.\\.\\. ).*");
      next++;
    }
    assertThat(next).as("%s: lines kept and counted", what).isEqualTo(lines);
    if (kept[1] == 1 && limit > 10_000) {
      assertThat(kept[0]).as(what).isBetween(limit * 3 / 4, limit);
    }
  }

  @Test
  void theCapIsOfBothHalves() {
    LoggedTask task = new LoggedTask(64 << 10);
    for (int i = 0; i < 10_000; i++) {
      task.log().append(line(i, 100));
    }
    task.write();
    String[] halves = task.stored().split("\\.\\.\\. .*\n", -1);
    assertThat(halves).hasSize(2);
    assertThat(halves[0].length()).isBetween(31 << 10, 32 << 10);
    assertThat(halves[1].length()).isBetween(26 << 10, 32 << 10);
    assertThat(halves[1]).endsWith(new String(line(9_999, 100), StandardCharsets.UTF_8));
    assertThat(task.stored())
        .contains(" left out here: of a task's log 64 KiB are kept, its begin and its end ...\n");
  }

  @Test
  void aLongMessageIsCutBetweenCharacters() {
    LoggedTask task = new LoggedTask(1000);
    task.log().append(("ä€😀".repeat(300) + "\n").getBytes(StandardCharsets.UTF_8));
    task.write();
    assertThat(task.stored())
        .startsWith("ä€😀ä€😀")
        .containsPattern("[ä€😀] \\.\\.\\. 2\\.4 KiB of this message left out \\.\\.\\. [ä€😀]")
        .endsWith("ä€😀\n")
        .doesNotContain("\uFFFD");
  }

  @Test
  void theEngineIsCalledOnceWhenMuchWaits() {
    LoggedTask task = new LoggedTask(4 << 20);
    byte[] line = new byte[1000];
    Arrays.fill(line, (byte) 'x');
    for (int i = 0; i < 1000; i++) {
      task.log().append(line);
    }
    assertThat(task.much()).isEqualTo(1);
    task.write();
    for (int i = 0; i < 1000; i++) {
      task.log().append(line);
    }
    assertThat(task.much()).isEqualTo(2);
  }

  @Test
  void nothingIsTakenAfterItsEndOrWithoutALimit() {
    LoggedTask task = new LoggedTask(1000);
    task.log().append(line(1, 10));
    List<LogChunk> last = task.log().close();
    assertThat(last).hasSize(1);
    task.log().append(line(2, 10));
    assertThat(task.log().take()).isEmpty();

    LoggedTask off = new LoggedTask(0);
    off.log().append(line(1, 10));
    assertThat(off.log().close()).isEmpty();
  }
}
