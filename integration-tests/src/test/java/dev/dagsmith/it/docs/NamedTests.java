package dev.dagsmith.it.docs;

/** A test that a page names is there. */
final class NamedTests {
  private NamedTests() {}

  static void check(Page page, Repository repository, Report report) {
    for (Page.Text word : page.words()) {
      if (word.text().matches("[A-Z]\\w*(Test|Contract)")) {
        named(word.text(), word.line(), repository, report);
      }
    }
    page.heldBy().ifPresent(name -> named(name, 1, repository, report));
    for (Block block : page.blocks()) {
      block.mark(Mark.Kind.HELD_BY).ifPresent(n -> named(n, block.line(), repository, report));
    }
  }

  private static void named(String name, int line, Repository repository, Report report) {
    if (!repository.tests().contains(name)) {
      report.fault(line, "There is no test " + name + ".", "Name the one that holds this.");
    }
  }
}
