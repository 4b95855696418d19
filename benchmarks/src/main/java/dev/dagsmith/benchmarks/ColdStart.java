package dev.dagsmith.benchmarks;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A chain of three tasks, cold: from the start of the JVM to its end, with a new store each time,
 * against {@link HandWritten}; {@code ColdStart [ROUNDS]}. Once as it is, and once with a
 * class-data archive that an earlier run has written at its end.
 */
final class ColdStart {
  /** What a user's class path holds; the benchmarks' own has far more on it. */
  private static final Pattern NEEDED =
      Pattern.compile("(dagsmith|h2|jackson|jspecify|slf4j|HikariCP|postgresql)-.*\\.jar");

  private ColdStart() {}

  public static void main(String[] args) throws Exception {
    Path work = Files.createTempDirectory("dagsmith-cold");
    String archive = work.resolve("archive.jsa").toString();
    Rounds rounds = new Rounds(args.length > 0 ? Integer.parseInt(args[0]) : 5);
    rounds.prepare(ours(work, "archived", 0, "-XX:ArchiveClassesAtExit=" + archive));
    rounds.compare(
        "W4 three-task chain, cold, new store",
        new Rounds.Entry("ours", round -> ours(work, "ours", round)),
        new Rounds.Entry(
            "ours with archive",
            round -> ours(work, "fast", round, "-XX:SharedArchiveFile=" + archive, "-Xshare:auto")),
        new Rounds.Entry(
            "by hand",
            round ->
                java(
                    List.of(),
                    "dev.dagsmith.benchmarks.HandWritten",
                    work.resolve("theirs" + round).toString())));
    Directories.delete(work);
  }

  private static List<String> ours(Path work, String name, int round, String... settings) {
    return java(
        List.of(settings),
        "dev.dagsmith.benchmarks.ChainDag",
        "run",
        "--db",
        "jdbc:h2:" + work.resolve(name + round).resolve("store"));
  }

  private static List<String> java(List<String> settings, String main, String... arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(settings);
    command.add("-cp");
    command.add(
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> NEEDED.matcher(Path.of(entry).getFileName().toString()).matches())
            .collect(Collectors.joining(File.pathSeparator)));
    command.add(main);
    command.addAll(List.of(arguments));
    return command;
  }
}
