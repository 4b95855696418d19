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

/** Runs the ledger in a process of its own. */
final class Child {
  private Child() {}

  /** Compiles the ledger, with what is generated from it. */
  static void compile(Path classes) throws IOException, URISyntaxException {
    Path source = Path.of(Child.class.getResource("/kill/Ledger.java").toURI());
    Files.createDirectories(classes);
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-d", classes.toString(), "-cp", classPath(), source.toString());
    if (status != 0) {
      throw new IllegalStateException("The ledger does not compile");
    }
  }

  /** Starts the dag's own command line. */
  static Process start(Path classes, Path home, Path log, Ground ground, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"));
    command.addAll(List.of("-Dledger=" + log, "-cp", classes + File.pathSeparator + classPath()));
    command.add("kill.LedgerDag");
    command.addAll(arguments);
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

  /** What it said on standard error. */
  static String said(Path home) throws IOException {
    return Files.readString(home.resolve("err.txt"), StandardCharsets.UTF_8);
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }
}
