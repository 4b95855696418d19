package dev.dagsmith.it.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

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
      String drawing = Dags.give(name, sources.classesWith(name), "graph", "--format", format);
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
}
