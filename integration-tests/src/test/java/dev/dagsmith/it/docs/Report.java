package dev.dagsmith.it.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** What is wrong in a page, what can't be checked, and what would be written anew. */
final class Report {
  private final Page page;
  private final boolean regenerate;
  private final List<String> faults = new ArrayList<>();
  private final List<String> notRun = new ArrayList<>();
  private final TreeMap<Integer, Replacement> replacements = new TreeMap<>();

  private record Replacement(Block block, String text) {}

  /**
   * An empty one.
   *
   * @param regenerate whether what differs is to be written anew
   */
  Report(Page page, boolean regenerate) {
    this.page = page;
    this.regenerate = regenerate;
  }

  /** Something is wrong on a line: what it is, and what to do. */
  void fault(int line, String what, String fix) {
    faults.add(page.name() + ":" + line + ": " + what + "\n    " + fix.replace("\n", "\n    "));
  }

  /** A block that is not checked here. */
  void notRun(Block block, String why) {
    String first = block.text().lines().findFirst().orElse("");
    notRun.add(page.name() + ":" + block.line() + ": " + first.strip() + "  (" + why + ")");
  }

  /** What a block holds differs from what it should hold. */
  void differs(Block block, int line, String what, String expected) {
    if (regenerate) {
      replacements.put(block.line(), new Replacement(block, expected));
    } else {
      fault(
          line,
          what,
          "It should be:\n"
              + expected.stripTrailing()
              + "\nIf that is right, write it anew with -Ddagsmith.regenerate=true.");
    }
  }

  /** Whether differences are to be written anew. */
  boolean regenerates() {
    return regenerate;
  }

  List<String> faults() {
    return faults;
  }

  /** What is not checked, for people to look at. */
  List<String> notRun() {
    return notRun;
  }

  /** The page with the blocks that are written anew. */
  String rewritten() {
    List<String> lines = new ArrayList<>(page.lines());
    replacements
        .descendingMap()
        .forEach(
            (line, with) -> {
              List<String> inside = lines.subList(line, with.block().end() - 1);
              inside.clear();
              String indent = " ".repeat(with.block().indent());
              with.text().lines().forEach(l -> inside.add(l.isEmpty() ? l : indent + l));
            });
    return String.join("\n", lines) + "\n";
  }

  boolean changes() {
    return !replacements.isEmpty();
  }
}
