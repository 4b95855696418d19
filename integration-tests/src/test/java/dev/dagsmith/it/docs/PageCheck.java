package dev.dagsmith.it.docs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Goes over a page from top to bottom. */
final class PageCheck {
  private static final Set<String> READ_ONLY = Set.of("sh", "text", "mermaid", "properties");

  private final Repository repository;
  private final Coordinates coordinates;

  PageCheck(Repository repository) throws IOException {
    this.repository = repository;
    this.coordinates = Coordinates.of(repository.root());
  }

  /**
   * Checks a page.
   *
   * @param work an empty directory for what is compiled and run
   * @param regenerate whether what differs is to be written anew
   */
  Report check(Page page, Path work, boolean regenerate) throws IOException {
    Report report = new Report(page, regenerate);
    Links.check(page, report);
    NamedTests.check(page, repository, report);
    coordinates.checkWords(page, report);
    if (page.heldBy().isEmpty()) {
      Sources sources = new Sources(work.resolve("compiled"));
      JavaBlocks java = new JavaBlocks(page, report, sources);
      Outcomes outcomes = new Outcomes(report, sources);
      Drawings drawings = new Drawings(page, report, sources);
      try (var consoles = new ConsoleBlocks(report, sources, work.resolve("console"))) {
        for (Block block : inOrder(page)) {
          if (block.has(Mark.Kind.NOT_RUN) || block.has(Mark.Kind.HELD_BY)) {
            leaveOut(block, report);
          } else if (block.has(Mark.Kind.GRAPH)) {
            drawings.check(block);
          } else if (block.has(Mark.Kind.FAILS)) {
            outcomes.check(block);
          } else if (block.has(Mark.Kind.MESSAGE)) {
            java.checkMessage(block);
          } else {
            switch (block.language()) {
              case "java" -> java.check(block);
              case "console" -> consoles.check(block);
              case "xml" -> coordinates.check(block, report);
              default -> unknown(block, report);
            }
          }
        }
      }
    }
    return report;
  }

  private static List<Block> inOrder(Page page) {
    List<Block> blocks = new ArrayList<>(page.blocks());
    page.images().stream().filter(image -> image.has(Mark.Kind.GRAPH)).forEach(blocks::add);
    blocks.sort(Comparator.comparing(Block::line));
    return blocks;
  }

  private static void leaveOut(Block block, Report report) {
    String test = block.mark(Mark.Kind.HELD_BY).map(name -> "held by " + name).orElse("");
    String why = block.mark(Mark.Kind.NOT_RUN).orElse(test);
    if (why.isEmpty()) {
      report.fault(
          block.line(), "Nothing says why this is not run.", "Write <!-- not run: WHY -->.");
    } else if (block.language().equals("java") && test.isEmpty()) {
      report.fault(block.line(), "Java need not run, but it must compile.", "See the other marks.");
    }
    report.notRun(block, why);
  }

  private static void unknown(Block block, Report report) {
    if (READ_ONLY.contains(block.language())) {
      report.fault(
          block.line(),
          "Nothing holds this block to the truth.",
          "Make it java, console or xml, or write above it one of the marks "
              + Mark.known()
              + ": <!-- not run: WHY --> lists it.");
    } else {
      report.fault(
          block.line(),
          block.language().isEmpty()
              ? "This block has no language."
              : "The language " + block.language() + " is not known here.",
          "Begin it with ``` and one of java, console, xml, "
              + String.join(", ", READ_ONLY.stream().sorted().toList())
              + ".");
    }
  }
}
