package dev.dagsmith.it.docs;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A shell in which the commands of a page are given one after another, with a home of its own. Its
 * {@code java} takes the page's classes, whatever {@code -cp} says.
 */
final class Shell implements AutoCloseable {
  private static final String END = "\u0001";
  private static final String JAVA =
      """
      java() {
        local args=()
        while [ $# -gt 0 ]; do
          case "$1" in
            -cp) args+=(-cp "$DOCS_CLASSES"); shift ;;
            *) args+=("$1") ;;
          esac
          shift
        done
        "$DOCS_JAVA" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC "${args[@]}"
      }
      """;

  private final Process process;
  private final BufferedReader out;
  private final Writer in;
  private final Path errors;

  /** What a command gave. */
  record Gave(int status, String out, String err) {}

  private Shell(Process process, Path errors) {
    this.process = process;
    this.errors = errors;
    this.out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    this.in = process.outputWriter(StandardCharsets.UTF_8);
  }

  /** Whether this machine has one. */
  static boolean isThere() {
    return Files.isExecutable(Path.of("/bin/bash"));
  }

  /** Starts it in a directory of its own. */
  static Shell in(Path directory) throws IOException {
    Path errors = directory.resolve("err.txt");
    ProcessBuilder builder = new ProcessBuilder("/bin/bash", "--norc", "--noprofile");
    builder.directory(Files.createDirectories(directory.resolve("work")).toFile());
    var environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("DAGSMITH"));
    environment.put("DAGSMITH_HOME", directory.resolve("home").toString());
    environment.put("DOCS_JAVA", Path.of(System.getProperty("java.home"), "bin/java").toString());
    environment.put("LC_ALL", "C.UTF-8");
    Process process = builder.redirectError(directory.resolve("shell.txt").toFile()).start();
    Shell shell = new Shell(process, errors);
    shell.in.write(JAVA);
    return shell;
  }

  /**
   * Gives a command, and waits until it has ended.
   *
   * @param together whether standard error goes where standard output does
   */
  Gave give(String command, String classPath, boolean together) throws IOException {
    String err = together ? "&1" : "'" + errors + "'";
    in.write("export DOCS_CLASSES='" + classPath + "'\n(exit ${docs_status:-0})\n");
    in.write("{ " + command + "\n} </dev/null 2>" + err + "\n");
    in.write("docs_status=$?; printf '\\001%s\\n' \"$docs_status\"\n");
    in.flush();
    StringBuilder said = new StringBuilder();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      int end = line.indexOf(END);
      if (end >= 0) {
        said.append(end > 0 ? line.substring(0, end) + "\n" : "");
        int status = Integer.parseInt(line.substring(end + 1));
        return new Gave(status, said.toString(), together ? "" : Files.readString(errors));
      }
      said.append(line).append('\n');
    }
    throw new IOException("The shell ended at " + command);
  }

  @Override
  public void close() {
    try {
      in.close();
      process.waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
