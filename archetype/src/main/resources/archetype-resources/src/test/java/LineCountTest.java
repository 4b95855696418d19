package ${package};

import static dev.dagsmith.testing.DagAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dagsmith.testing.DagTest;
import dev.dagsmith.testing.TestEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each test has an engine of its own, in memory and in virtual time. */
@DagTest
class LineCountTest {
  private static final String SUMMARY = "2 files, 5 lines; the longest is long.txt with 3";

  @TempDir Path folder;

  @BeforeEach
  void writeFiles() throws IOException {
    Files.write(folder.resolve("long.txt"), List.of("one", "two", "three"));
    Files.write(folder.resolve("short.txt"), List.of("one", "two"));
  }

  @Test
  void runsAsPlainJava() throws IOException {
    assertEquals(SUMMARY, LineCount.lineCount(folder.toString()));
  }

  @Test
  void runsAsADag(TestEngine engine) {
    assertThat(engine.run(LineCountDag.call(folder.toString()))).succeeded().hasResult(SUMMARY);
  }

  @Test
  void readsAFileAgainThatWasBusy(TestEngine engine) {
    engine
        .when(LineCountDag.Task.COUNT_LINES)
        .mapIndex(0)
        .thenThrow(new IOException("busy"))
        .thenProceed();
    assertThat(engine.run(LineCountDag.call(folder.toString())))
        .hasResult(SUMMARY)
        .task(LineCountDag.Task.COUNT_LINES)
        .at(0)
        .hasAttempts(2);
  }

  @Test
  void saysSoWhereThereAreNoFiles() {
    assertEquals("no files", LineCount.summary(List.of()));
  }
}
