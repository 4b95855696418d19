package dev.dagsmith.benchmarks.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run of 100,000 mapped instances, in processes that have 256 MiB of heap. */
class WideRunTest {
  private static final int WIDTH = 100_000;
  private static final int HALT = 70_000;
  private static final int KILLED = 137;

  @TempDir private Path directory;

  @Test
  void runsResumesAndIsShownInASmallHeap() throws Exception {
    List<String> run = List.of("run", "--width", "" + WIDTH, "--run-id", "wide");
    assertThat(java("killed", List.of("-Dhalt=" + HALT), run)).isEqualTo(KILLED);

    assertThat(java("resumed", List.of(), List.of("resume", "wide"))).isZero();
    assertThat(Files.readString(out("resumed"))).isEqualTo(sum() + "\n");

    assertThat(java("shown", List.of(), List.of("show", "wide"))).isZero();
    assertThat(Files.readString(out("shown"))).contains("part[" + WIDTH + " instances]");

    assertThat(java("json", List.of(), List.of("show", "wide", "--json"))).isZero();
    try (var lines = Files.lines(out("json"))) {
      assertThat(lines.filter(line -> line.contains("\"task_id\": \"part\"")))
          .as("lines of task instances, and of their XComs")
          .hasSize(2 * WIDTH);
    }
  }

  private static int sum() {
    return IntStream.range(0, WIDTH).map(id -> Wide.part(id).length()).sum();
  }

  private Path out(String name) {
    return directory.resolve(name + ".out");
  }

  private int java(String name, List<String> settings, List<String> arguments) throws Exception {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx256m");
    command.addAll(settings);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Metered.class.getName()));
    command.addAll(arguments);
    command.addAll(List.of("--db", "jdbc:h2:" + directory.resolve("store").toAbsolutePath()));
    Path err = directory.resolve(name + ".err");
    int status =
        new ProcessBuilder(command)
            .redirectOutput(out(name).toFile())
            .redirectError(err.toFile())
            .start()
            .waitFor();
    Files.readAllLines(err).stream()
        .filter(line -> line.startsWith("heap"))
        .forEach(line -> System.out.println(name + ": " + line));
    assertThat(Files.readString(err)).doesNotContain("OutOfMemoryError");
    return status;
  }
}
