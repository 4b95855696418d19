package dev.dagsmith.it.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A test that a page names is there, and so is its member, if it names one. */
final class NamedTests {
  private NamedTests() {}

  static void check(Page page, Repository repository, Report report) throws IOException {
    for (Page.Text word : page.words()) {
      if (word.text().matches("[A-Z]\\w*(Test|Contract)(\\.\\w+)?")) {
        named(word.text(), word.line(), repository, report);
      }
    }
    if (page.heldBy().isPresent()) {
      named(page.heldBy().get(), 1, repository, report);
    }
    for (Block block : page.blocks()) {
      if (block.has(Mark.Kind.HELD_BY)) {
        named(block.mark(Mark.Kind.HELD_BY).get(), block.line(), repository, report);
      }
    }
  }

  private static void named(String name, int line, Repository repository, Report report)
      throws IOException {
    int dot = name.indexOf('.');
    String type = dot < 0 ? name : name.substring(0, dot);
    List<Path> files = repository.tests().getOrDefault(type, List.of());
    if (files.isEmpty()) {
      report.fault(line, "There is no test " + type + ".", "Name the one that holds this.");
    } else if (dot >= 0) {
      String member = "\\b" + name.substring(dot + 1) + "\\b";
      for (Path file : files) {
        if (Files.readString(file).matches("(?s).*" + member + ".*")) {
          return;
        }
      }
      report.fault(line, "There is no " + name + ".", "Name what is in " + type + ".");
    }
  }
}
