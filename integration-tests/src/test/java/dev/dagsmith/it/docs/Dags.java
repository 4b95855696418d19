package dev.dagsmith.it.docs;

import dev.dagsmith.runtime.DagMain;
import dev.dagsmith.runtime.DagProvider;
import dev.dagsmith.runtime.cli.Console;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** Gives commands to the dags of a page, in this process. */
final class Dags {
  private Dags() {}

  /**
   * What a command prints to standard output.
   *
   * @param name the generated class
   * @param classes where it is
   */
  static String give(String name, Path classes, String... arguments)
      throws ReflectiveOperationException, IOException {
    URL[] urls = {classes.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(urls, Dags.class.getClassLoader())) {
      DagProvider dag = (DagProvider) loader.loadClass(name).getDeclaredConstructor().newInstance();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
      PrintStream none = new PrintStream(PrintStream.nullOutputStream());
      String home = classes.resolveSibling("home").toString();
      Console console = Console.plain(print, none, Map.of("DAGSMITH_HOME", home));
      DagMain.execute(dag, null, arguments, console);
      return out.toString(StandardCharsets.UTF_8);
    }
  }
}
