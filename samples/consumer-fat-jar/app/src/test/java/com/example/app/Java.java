package com.example.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the jar that was packaged, on some JDK. */
record Java(Path home) {
  /** The JDK that runs the tests. */
  static Java same() {
    return new Java(Path.of(System.getProperty("java.home")));
  }

  /** What the jar wrote to standard output; standard error goes where this process's goes. */
  String run(List<String> options, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(home.resolve("bin/java").toString());
    command.addAll(options);
    command.add("-jar");
    command.add("target/app.jar");
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
    String said = new String(process.getInputStream().readAllBytes());
    assertEquals(0, process.waitFor());
    return said.replace(System.lineSeparator(), "\n");
  }
}
