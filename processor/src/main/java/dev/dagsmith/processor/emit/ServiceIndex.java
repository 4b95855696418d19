package dev.dagsmith.processor.emit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import javax.annotation.processing.Filer;
import javax.tools.StandardLocation;

/** The file by which {@code ServiceLoader} finds the dags of a class path. */
public final class ServiceIndex {
  private static final String PATH = "META-INF/services/dev.dagsmith.runtime.DagProvider";

  private ServiceIndex() {}

  /**
   * Writes it: the providers of this compilation, and those that an earlier one left and that still
   * exist, for an incremental build compiles only some classes.
   */
  public static void write(Filer filer, Set<String> providers, Predicate<String> exists)
      throws IOException {
    Set<String> all = new TreeSet<>(providers);
    for (String line : earlier(filer)) {
      String name = line.replaceFirst("#.*", "").strip();
      if (!name.isEmpty() && exists.test(name)) {
        all.add(name);
      }
    }
    try (Writer out = filer.createResource(StandardLocation.CLASS_OUTPUT, "", PATH).openWriter()) {
      out.write(String.join("\n", all) + "\n");
    }
  }

  private static List<String> earlier(Filer filer) {
    try (BufferedReader in =
        new BufferedReader(
            filer.getResource(StandardLocation.CLASS_OUTPUT, "", PATH).openReader(true))) {
      return in.lines().toList();
    } catch (IOException | IllegalArgumentException e) {
      // There is none yet.
      return List.of();
    }
  }
}
