package dev.dagsmith.it.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What the tasks of a process write down while they run. */
record Trail(Path file) {
  private static final long LONGEST_NANOS = TimeUnit.MINUTES.toNanos(2);

  /** An empty one. */
  static Trail at(Path file) throws IOException {
    return new Trail(Files.createFile(file));
  }

  /** Its whole lines; a kill may cut the last. */
  List<String> lines() throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
  }

  /** Waits until it has so many lines, or the process has ended. */
  void await(int lines, Process process) throws IOException, InterruptedException {
    long end = System.nanoTime() + LONGEST_NANOS;
    while (process.isAlive() && lines().size() < lines && System.nanoTime() < end) {
      process.waitFor(1, TimeUnit.MILLISECONDS);
    }
  }

  /** No attempt is there twice. */
  void assertNothingRanTwice() throws IOException {
    assertThat(lines().stream().map(Trail::attempt)).doesNotHaveDuplicates();
  }

  /** The task, its map index and the attempt. */
  private static String attempt(String line) {
    int end = line.indexOf(' ', line.indexOf(']') + 2);
    return line.substring(0, end);
  }
}
