package dev.dagsmith.benchmarks.throughput;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The processes of a setting's contenders, one {@link Worker} each. */
final class Workers implements AutoCloseable {
  private record Running(Process process, BufferedReader answers, Path log) {}

  private final Map<String, Running> running = new HashMap<>();
  private final Setting setting;
  private final int port;
  private final Path directory;

  Workers(Setting setting, int port, Path directory) {
    this.setting = setting;
    this.port = port;
    this.directory = directory;
  }

  /** Has a contender measured on an empty database. */
  double measure(String contender, Workload workload, double seconds, String place)
      throws IOException {
    Running worker = running.get(contender);
    if (worker == null) {
      worker = start(contender);
      running.put(contender, worker);
    }
    var in = worker.process.outputWriter(StandardCharsets.UTF_8);
    in.write(workload + " " + seconds + " " + place + "\n");
    in.flush();
    String answer = worker.answers.readLine();
    if (answer == null) {
      throw new IllegalStateException(
          contender + " ended without an answer:\n" + Files.readString(worker.log));
    }
    return Double.parseDouble(answer);
  }

  private Running start(String contender) throws IOException {
    Path log = directory.resolve(setting + "-" + contender + ".log");
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx1g",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Worker.class.getName(),
                    contender,
                    setting.name(),
                    String.valueOf(port)))
            .redirectError(log.toFile())
            .start();
    return new Running(process, process.inputReader(StandardCharsets.UTF_8), log);
  }

  @Override
  public void close() throws IOException {
    for (Running worker : running.values()) {
      worker.process.destroyForcibly();
    }
  }
}
