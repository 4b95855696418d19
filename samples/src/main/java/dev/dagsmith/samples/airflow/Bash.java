package dev.dagsmith.samples.airflow;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Airflow's {@code BashOperator}: a script, and what it says last. */
final class Bash {
  private static final System.Logger LOG = System.getLogger(Bash.class.getName());

  private Bash() {}

  /**
   * Runs a script and logs what it writes.
   *
   * @param script text of your own; values belong into {@code values}, where bash can't take them
   *     for commands
   * @param values what the script sees as {@code $1}, {@code $2} and so on
   * @return its last line, or an empty text
   * @throws IOException if there is no bash, or it exits with another status than 0
   */
  static String run(String script, String... values) throws IOException {
    var command = new ArrayList<>(List.of("bash", "-c", script, "bash"));
    command.addAll(List.of(values));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try {
      String last = show(process);
      int status = process.waitFor();
      if (status != 0) {
        throw new IOException("bash exited with " + status + ", and said last: " + last);
      }
      return last;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Interrupted while a bash script ran");
    } finally {
      process.destroy();
    }
  }

  private static String show(Process process) throws IOException {
    String last = "";
    try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        LOG.log(System.Logger.Level.INFO, line);
        last = line;
      }
    }
    return last;
  }
}
