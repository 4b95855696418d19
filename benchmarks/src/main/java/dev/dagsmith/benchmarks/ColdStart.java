package dev.dagsmith.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A chain of three tasks, cold: from the start of the JVM to its end, with a new store each time,
 * against {@link HandWritten}; {@code ColdStart [ROUNDS]}.
 */
final class ColdStart {
  private ColdStart() {}

  public static void main(String[] args) throws Exception {
    Path work = Files.createTempDirectory("dagsmith-cold");
    new Rounds(args.length > 0 ? Integer.parseInt(args[0]) : 5)
        .compare(
            "Three-task chain, cold, new store: Dagsmith / written by hand",
            round ->
                java(
                    "dev.dagsmith.benchmarks.ChainDag",
                    "run",
                    "--db",
                    "jdbc:h2:" + work.resolve("ours" + round).resolve("store")),
            round ->
                java(
                    "dev.dagsmith.benchmarks.HandWritten",
                    work.resolve("theirs" + round).toString()));
    Directories.delete(work);
  }

  private static List<String> java(String main, String... arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(main);
    command.addAll(List.of(arguments));
    return command;
  }
}
