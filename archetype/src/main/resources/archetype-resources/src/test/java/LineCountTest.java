package ${package};

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
  void runsAsADag() {
    assertEquals(SUMMARY, LineCountDag.run(folder.toString()).result());
  }

  @Test
  void saysSoWhereThereAreNoFiles() {
    assertEquals("no files", LineCount.summary(List.of()));
  }
}
