package dev.dagsmith.runtime.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** {@link DagProgram} in a process of its own. */
final class Program implements AutoCloseable {
  private final Process process;
  private final BufferedReader out;
  private final Path err;

  private Program(Process process, Path err) {
    this.process = process;
    this.out = process.inputReader(StandardCharsets.UTF_8);
    this.err = err;
  }

  static Program start(Path home, String dag, String... args) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Ddag=" + dag, "-Dgate=" + home));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(DagProgram.class.getName());
    Collections.addAll(command, args);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("DAGSMITH_HOME", home.toString());
    Path err = Files.createTempFile(home, "err", ".txt");
    return new Program(builder.redirectError(err.toFile()).start(), err);
  }

  long pid() {
    return process.pid();
  }

  /** The next line of its standard output; null at its end. */
  @Nullable String line() throws IOException {
    return out.readLine();
  }

  /** What it has written to standard error. */
  String err() throws IOException {
    return Files.readString(err);
  }

  /** Waits until it has written this to standard error. */
  void awaitErr(String text) throws IOException, InterruptedException {
    while (!err().contains(text)) {
      if (!process.isAlive() && !err().contains(text)) {
        throw new AssertionError("It has ended and written only: " + err());
      }
      Thread.sleep(10);
    }
  }

  /** Waits for its end; gives the exit status. */
  int finish() throws InterruptedException {
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      throw new AssertionError("It does not end");
    }
    return process.exitValue();
  }

  /** SIGKILL. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  @Override
  public void close() throws InterruptedException {
    kill();
  }
}
