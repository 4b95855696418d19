package dev.dagsmith.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Compiles 100 dags of 20 tasks, each a class of its own, with the processor and without it: whole
 * processes, {@code CompileTime CLASS_PATH PROCESSOR_PATH [ROUNDS]}.
 */
final class CompileTime {
  private static final int DAGS = 100;
  private static final int TASKS = 20;

  private CompileTime() {}

  public static void main(String[] args) throws Exception {
    Path work = Files.createTempDirectory("dagsmith-compile");
    List<String> sources = writeSources(Files.createDirectories(work.resolve("src")));
    Path argfile = Files.write(work.resolve("sources"), sources);
    String javac = Path.of(System.getProperty("java.home"), "bin", "javac").toString();
    List<String> common = List.of(javac, "-cp", args[0], "@" + argfile);
    new Rounds(args.length > 2 ? Integer.parseInt(args[2]) : 5)
        .compare(
            "Compile " + DAGS + " dags of " + TASKS + " tasks",
            new Rounds.Entry(
                "with the processor",
                round -> with(common, "-processorpath", args[1], "-d", fresh(work, "ours"))),
            new Rounds.Entry(
                "without", round -> with(common, "-proc:none", "-d", fresh(work, "theirs"))));
    Directories.delete(work);
  }

  private static List<String> with(List<String> command, String... more) {
    var all = new ArrayList<>(command);
    all.addAll(List.of(more));
    return all;
  }

  private static String fresh(Path work, String name) {
    try {
      Path directory = work.resolve(name);
      Directories.delete(directory);
      return Files.createDirectories(directory).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> writeSources(Path directory) throws IOException {
    var files = new ArrayList<String>();
    for (int dag = 0; dag < DAGS; dag++) {
      Path file = directory.resolve("Pipeline" + dag + ".java");
      Files.writeString(file, source(dag));
      files.add(file.toString());
    }
    return files;
  }

  /** A dag of tasks as people write them: a few lines of collections and text each. */
  private static String source(int dag) {
    var text = new StringBuilder();
    text.append("package bench;\n\nimport dev.dagsmith.Dag;\nimport dev.dagsmith.Task;\n");
    text.append("import java.util.*;\nimport java.util.stream.Collectors;\n\n");
    text.append("public class Pipeline" + dag + " {\n");
    text.append("  record Row(String name, int amount, List<String> tags) {}\n\n");
    text.append("  @Dag\n  static int pipeline" + dag + "(String source) {\n");
    text.append("    var rows0 = extract0(source);\n");
    for (int i = 1; i < TASKS - 1; i++) {
      text.append("    var rows" + i + " = step" + i + "(rows" + (i - 1) + ", " + i + ");\n");
    }
    text.append("    return count(rows" + (TASKS - 2) + ");\n  }\n\n");
    text.append(
        """
          @Task
          static List<Row> extract0(String source) {
            var rows = new ArrayList<Row>();
            for (String line : source.split("\\n")) {
              String[] columns = line.split(",", -1);
              if (columns.length < 2) {
                continue;
              }
              rows.add(new Row(columns[0].strip(), Integer.parseInt(columns[1].strip()), List.of()));
            }
            return rows;
          }

        """);
    for (int i = 1; i < TASKS - 1; i++) {
      text.append(step(i));
    }
    text.append("  @Task\n  static int count(List<Row> rows) {\n    return rows.size();\n  }\n}\n");
    return text.toString();
  }

  private static String step(int number) {
    return """
          @Task(retries = 2, retryDelay = "1s")
          static List<Row> step%1$d(List<Row> rows, int limit) {
            Map<String, Integer> totals = new TreeMap<>();
            for (Row row : rows) {
              if (row.amount() > limit && !row.name().isBlank()) {
                totals.merge(row.name().toLowerCase(Locale.ROOT), row.amount(), Integer::sum);
              }
            }
            var result = new ArrayList<Row>();
            for (var entry : totals.entrySet()) {
              var tags = new ArrayList<String>();
              tags.add("step" + limit);
              if (entry.getValue() %% 2 == 0) {
                tags.add("even");
              }
              result.add(new Row(entry.getKey(), entry.getValue(), tags));
            }
            return result.stream()
                .filter(row -> row.tags().size() < 3)
                .sorted(Comparator.comparing(Row::amount).thenComparing(Row::name))
                .collect(Collectors.toList());
          }

        """
        .formatted(number);
  }
}
