package dev.dagsmith.it.corpus;

import dev.dagsmith.it.harness.Compiled;
import dev.dagsmith.it.harness.SourceFile;
import dev.dagsmith.it.source.DagSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The programs of one file. A program that does not compile is left out, so that the others can be
 * run all the same.
 *
 * @param source the file as it is
 * @param compiled what was made of the programs that compile
 * @param dags those programs
 * @param broken what was said of those that do not, by the dag method's name
 */
record Theme(
    SourceFile source, Compiled compiled, List<DagSource> dags, Map<String, String> broken) {
  private static final int PATTERNS_SINCE = 21;

  /** All files that this Java can compile, or that of {@code -Ddagsmith.theme}. */
  static List<String> names() {
    String only = System.getProperty("dagsmith.theme", "");
    if (!only.isEmpty()) {
      return List.of(only);
    }
    List<String> names =
        List.of(
            "Values",
            "Glue",
            "Stepping",
            "Branches",
            "Switches",
            "Returns",
            "Tries",
            "Catches",
            "Loops",
            "Streams",
            "Finished",
            "Filled",
            "Matches",
            "Flows",
            "Groups",
            "Instances",
            "Inner",
            "Factories",
            "Imports",
            "Types",
            "Skips",
            "Mixed");
    if (Runtime.version().feature() < PATTERNS_SINCE) {
      return names;
    }
    return Stream.concat(names.stream(), Stream.of("Patterns")).toList();
  }

  static Theme load(String name, Function<List<SourceFile>, Compiled> compiler) {
    SourceFile source = file(name);
    List<SourceFile> others = name.equals("Imports") ? List.of(file("ImportedTasks")) : List.of();
    Map<String, String> broken = new TreeMap<>();
    Compiled compiled = compiler.apply(with(source, others));
    List<DagSource> dags =
        compiled.map().dags().stream()
            .filter(d -> d.className().startsWith(source.className()))
            .toList();
    while (!compiled.clean()) {
      int before = broken.size();
      for (Compiled.Message message : compiled.messages()) {
        for (DagSource dag : dags) {
          if (isIn(message, dag)) {
            broken.merge(dag.method(), message.toString(), (a, b) -> a + "\n" + b);
          }
        }
      }
      if (broken.size() == before) {
        throw new AssertionError(name + " does not compile: " + compiled.messages());
      }
      String left = without(source.text(), dags, broken);
      compiled = compiler.apply(with(new SourceFile(source.className(), left), others));
    }
    return new Theme(
        source,
        compiled,
        dags.stream().filter(d -> !broken.containsKey(d.method())).toList(),
        broken);
  }

  private static SourceFile file(String name) {
    return new SourceFile("programs." + name, read("/programs/" + name + ".java"));
  }

  private static List<SourceFile> with(SourceFile source, List<SourceFile> others) {
    return Stream.concat(Stream.of(source), others.stream()).toList();
  }

  private static boolean isIn(Compiled.Message message, DagSource dag) {
    String method = dag.method();
    String generated = Character.toUpperCase(method.charAt(0)) + method.substring(1) + "Dag";
    return message.source().endsWith("." + generated)
        || message.source().equals(outermost(dag))
            && dag.firstLine() <= message.line()
            && message.line() <= dag.lastLine();
  }

  private static String outermost(DagSource dag) {
    return dag.className().replaceFirst("\\$.*", "");
  }

  /** The text with some methods' lines made empty. */
  private static String without(String text, List<DagSource> dags, Map<String, String> broken) {
    String[] lines = text.split("\n", -1);
    for (DagSource dag : dags) {
      if (broken.containsKey(dag.method())) {
        Arrays.fill(lines, dag.firstLine() - 1, dag.lastLine(), "");
      }
    }
    return String.join("\n", lines);
  }

  private static String read(String resource) {
    try (InputStream in = Theme.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
