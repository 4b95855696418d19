package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.DagMain;
import dev.dagsmith.runtime.DagProvider;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What a command line gave: its exit status and what it wrote. */
record Outcome(int status, String out, String err) {
  static Outcome of(DagProvider dag, String... args) {
    return of(dag, Map.of(), args);
  }

  static Outcome of(DagProvider dag, Map<String, String> environment, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status =
        DagMain.execute(dag, null, args, Console.plain(stream(out), stream(err), environment));
    return new Outcome(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
