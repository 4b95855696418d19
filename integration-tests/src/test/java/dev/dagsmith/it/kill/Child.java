package dev.dagsmith.it.kill;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;

/** Runs a dag in a process of its own. */
final class Child {
  private static final long LONGEST_SECONDS = 120;
  private static final List<String> OPTIONS =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto");

  private Child() {}

  /** Compiles the dags, with what is generated from them. */
  static void compile(Path classes) throws IOException, URISyntaxException {
    Files.createDirectories(classes);
    List<String> arguments = new ArrayList<>(List.of("-d", classes.toString(), "-cp", classPath()));
    // since JDK 23 the class path alone has no processors
    arguments.addAll(List.of("-processorpath", classPath()));
    for (String name : List.of("Ledger", "Loop")) {
      arguments.add(Path.of(Child.class.getResource("/kill/" + name + ".java").toURI()).toString());
    }
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    if (status != 0) {
      throw new IllegalStateException("The dags do not compile");
    }
  }

  /** Starts the ledger's own command line. */
  static Process start(Path classes, Path home, Path log, Ground ground, List<String> arguments)
      throws IOException {
    List<String> command = command(classes, log, 0, "kill.LedgerDag");
    command.addAll(arguments);
    return start(command, home, ground);
  }

  /**
   * The command that starts a dag's own command line.
   *
   * @param log what its tasks write to
   * @param pause how many milliseconds each takes at least
   */
  static List<String> command(Path classes, Path log, int pause, String main) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(OPTIONS);
    command.addAll(List.of("-Dledger=" + log, "-Dledger.pause=" + pause));
    command.addAll(List.of("-cp", classes + File.pathSeparator + classPath(), main));
    return command;
  }

  /** Starts a command. What it prints goes into files of its home. */
  static Process start(List<String> command, Path home, Ground ground) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("DAGSMITH_HOME", home.toString());
    builder.environment().putAll(ground.environment());
    builder.redirectOutput(home.resolve("out.txt").toFile());
    return builder.redirectError(home.resolve("err.txt").toFile()).start();
  }

  /** Kills it unless it has ended; true if it was killed. */
  static boolean kill(Process process) throws InterruptedException {
    process.destroyForcibly();
    process.waitFor(1, TimeUnit.MINUTES);
    return process.exitValue() > 128;
  }

  /** Waits until it has ended, and gives its exit status. */
  static int finish(Process process) throws InterruptedException {
    if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("The process did not end");
    }
    return process.exitValue();
  }

  /** Sends it a signal, {@code STOP}. */
  static void signal(Process process, String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
  }

  /** What it said on standard error. */
  static String said(Path home) throws IOException {
    return Files.readString(home.resolve("err.txt"), StandardCharsets.UTF_8);
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }
}
