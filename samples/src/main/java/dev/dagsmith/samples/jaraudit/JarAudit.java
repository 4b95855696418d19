package dev.dagsmith.samples.jaraudit;

import dev.dagsmith.Dag;
import dev.dagsmith.Param;
import dev.dagsmith.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Walks a directory of jars and reports what they carry, and what more than one of them carries.
 */
public final class JarAudit {
  private JarAudit() {}

  /** What one jar holds; a jar that can't be read says why. */
  record Jar(String file, String artifact, List<String> classes, int packages, String problem) {}

  /** A class that several artifacts carry. */
  record Duplicate(String className, List<String> artifacts) {}

  /**
   * Reads every jar below a directory, each in a task of its own, and finds classes that more than
   * one artifact carries.
   *
   * @param directory where to look; {@code ~} is your home
   * @param top how many of the duplicates to list
   */
  @Dag
  static String jarAudit(
      @Param("~/.m2/repository") Path directory, @Param(value = "10", min = 0) int top)
      throws IOException {
    var files = findJars(directory);
    var jars = files.stream().map(file -> read(directory, file)).toList();
    var duplicates = findDuplicates(jars);
    return report(jars, duplicates, top);
  }

  @Task
  static List<String> findJars(Path directory) throws IOException {
    Path root = expand(directory);
    try (var paths = Files.walk(root)) {
      return paths
          .filter(path -> path.toString().endsWith(".jar") && Files.isRegularFile(path))
          .map(path -> root.relativize(path).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  @Task(label = "{file}")
  static Jar read(Path directory, String file) {
    Path path = expand(directory).resolve(file);
    try (var zip = new ZipFile(path.toFile())) {
      List<String> classes =
          zip.stream()
              .map(entry -> entry.getName())
              .filter(name -> name.endsWith(".class") && !name.startsWith("META-INF/"))
              .filter(name -> !name.endsWith("module-info.class"))
              .filter(name -> !name.endsWith("package-info.class"))
              .map(name -> name.substring(0, name.length() - 6).replace('/', '.'))
              .sorted()
              .toList();
      var packages = new TreeSet<String>();
      classes.forEach(name -> packages.add(name.substring(0, Math.max(0, name.lastIndexOf('.')))));
      return new Jar(file, artifactOf(file), classes, packages.size(), "");
    } catch (ZipException e) {
      return new Jar(file, artifactOf(file), List.of(), 0, "no jar: " + e.getMessage());
    } catch (IOException e) {
      return new Jar(file, artifactOf(file), List.of(), 0, "not readable: " + e.getMessage());
    }
  }

  @Task
  static List<Duplicate> findDuplicates(List<Jar> jars) {
    Map<String, TreeSet<String>> carriers = new TreeMap<>();
    for (Jar jar : jars) {
      for (String name : jar.classes()) {
        carriers.computeIfAbsent(name, key -> new TreeSet<>()).add(jar.artifact());
      }
    }
    return carriers.entrySet().stream()
        .filter(entry -> entry.getValue().size() > 1)
        .map(entry -> new Duplicate(entry.getKey(), List.copyOf(entry.getValue())))
        .toList();
  }

  @Task
  static String report(List<Jar> jars, List<Duplicate> duplicates, int top) {
    var text = new StringBuilder();
    long classes = jars.stream().mapToLong(jar -> jar.classes().size()).sum();
    long packages = jars.stream().mapToLong(Jar::packages).sum();
    text.append(jars.size() + " jars, " + classes + " classes in " + packages + " packages\n");
    jars.stream()
        .filter(jar -> !jar.problem().isEmpty())
        .forEach(jar -> text.append("  " + jar.file() + ": " + jar.problem() + "\n"));
    Map<String, Long> pairs =
        duplicates.stream()
            .collect(
                Collectors.groupingBy(
                    each -> String.join(" and ", each.artifacts()),
                    TreeMap::new,
                    Collectors.counting()));
    text.append(duplicates.size() + " classes are carried by more than one artifact");
    pairs.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(top)
        .forEach(pair -> text.append("\n  " + pair.getValue() + " by " + pair.getKey()));
    return text.toString();
  }

  /**
   * The artifact that a file of a Maven repository belongs to, whatever its version; elsewhere the
   * file itself.
   */
  static String artifactOf(String file) {
    String[] parts = file.split("/", -1);
    if (parts.length < 4) {
      return file;
    }
    String artifact = parts[parts.length - 3];
    String group = String.join(".", List.of(parts).subList(0, parts.length - 3));
    return group + ":" + artifact;
  }

  private static Path expand(Path directory) {
    return directory.startsWith("~")
        ? Path.of(System.getProperty("user.home")).resolve(Path.of("~").relativize(directory))
        : directory;
  }
}
