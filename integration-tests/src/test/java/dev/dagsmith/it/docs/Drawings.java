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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A drawing in a page is that of the dag above it: Mermaid, a tree as text, or an image. */
final class Drawings {
  private final Page page;
  private final Report report;
  private final Sources sources;

  Drawings(Page page, Report report, Sources sources) {
    this.page = page;
    this.report = report;
    this.sources = sources;
  }

  void check(Block block) throws IOException {
    String name = block.mark(Mark.Kind.GRAPH).orElseThrow();
    String format =
        switch (block.language()) {
          case "mermaid" -> "mermaid";
          case "image" -> "svg";
          default -> "tree";
        };
    try {
      String drawing = draw(name, format);
      if (format.equals("svg")) {
        image(block, name, drawing);
      } else if (!block.text().equals(drawing)) {
        report.differs(block, block.line(), "This is not the graph of " + name + ".", drawing);
      }
    } catch (ReflectiveOperationException e) {
      report.fault(
          block.line(),
          "There is no class " + name + " in the Java above.",
          "Name a generated class in full, such as shop.PricesDag.");
    }
  }

  private void image(Block block, String name, String drawing) throws IOException {
    Path file = page.file().resolveSibling(block.text());
    if (Files.exists(file) && Files.readString(file).equals(drawing)) {
      return;
    }
    if (report.regenerates()) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, drawing);
    } else {
      report.fault(
          block.line(),
          block.text() + " is not the graph of " + name + ".",
          "Draw it anew with -Ddagsmith.regenerate=true.");
    }
  }

  private String draw(String name, String format) throws ReflectiveOperationException, IOException {
    URL[] classes = {sources.classes().toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(classes, Drawings.class.getClassLoader())) {
      DagProvider dag = (DagProvider) loader.loadClass(name).getDeclaredConstructor().newInstance();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
      String home = sources.classes().toString();
      Console console = Console.plain(print, print, Map.of("DAGSMITH_HOME", home));
      DagMain.execute(dag, null, new String[] {"graph", "--format", format}, console);
      return out.toString(StandardCharsets.UTF_8);
    }
  }
}
