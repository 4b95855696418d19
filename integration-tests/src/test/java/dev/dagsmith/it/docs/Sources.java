package dev.dagsmith.it.docs;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** The classes of a page as of some place in it, compiled as a strict user does. */
final class Sources {
  private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

  /** What pages may use besides: see the pom. */
  private static final Path LIBRARIES = Path.of("target", "docs");

  private final Path directory;
  private final Map<String, Unit> units = new LinkedHashMap<>();
  private int compilations;
  private final List<Path> classes = new ArrayList<>(); // the newest first

  /**
   * None yet.
   *
   * @param directory where classes are written
   */
  Sources(Path directory) {
    this.directory = directory;
    this.classes.add(directory.resolve("none"));
  }

  /** Compiles a class with those above it; it replaces one of the same name if all went well. */
  List<Said> add(Unit unit) throws IOException {
    Map<String, Unit> all = new LinkedHashMap<>(units);
    all.put(unit.className(), unit);
    Path place = directory.resolve("at" + compilations++);
    List<Said> said = compile(all, place);
    if (said.isEmpty()) {
      units.put(unit.className(), unit);
      classes.add(0, place.resolve("classes"));
    }
    return said;
  }

  /** Where the classes are. */
  Path classes() {
    return classes.get(0);
  }

  /** Where the newest class of this name is, with those of its time. */
  Path classesWith(String name) {
    return classes.stream()
        .filter(place -> Files.exists(place.resolve(name.replace('.', '/') + ".class")))
        .findFirst()
        .orElse(classes());
  }

  private static List<Said> compile(Map<String, Unit> units, Path place) throws IOException {
    List<File> files = new ArrayList<>();
    for (Unit unit : units.values()) {
      Path file = place.resolve("src").resolve(unit.path());
      Files.createDirectories(file.getParent());
      files.add(Files.writeString(file, unit.text()).toFile());
    }
    String out = Files.createDirectories(place.resolve("classes")).toString();
    String path = withLibraries();
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    // -Xlint:all without -Werror: a page's warning is shown as its own fault, not as one more error
    List<String> options =
        List.of("-Xlint:all", "-d", out, "-cp", path, "-processorpath", path, "-parameters");
    try (var manager =
        JAVAC.getStandardFileManager(problems, Locale.ROOT, StandardCharsets.UTF_8)) {
      JAVAC
          .getTask(
              null, manager, problems, options, null, manager.getJavaFileObjectsFromFiles(files))
          .call();
    }
    return problems.getDiagnostics().stream()
        .filter(problem -> problem.getKind() != Diagnostic.Kind.NOTE)
        .map(Said::of)
        .toList();
  }

  /** What a user's class path holds, and the processor: the tests' own. */
  static String classPath() {
    String own =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Stream.of(own.split(File.pathSeparator))
        .filter(entry -> Files.exists(Path.of(entry)))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String withLibraries() throws IOException {
    if (!Files.isDirectory(LIBRARIES)) {
      return classPath();
    }
    try (Stream<Path> jars = Files.list(LIBRARIES)) {
      return Stream.concat(Stream.of(classPath()), jars.map(Path::toString).sorted())
          .collect(Collectors.joining(File.pathSeparator));
    }
  }
}
