package dev.dagsmith.runtime.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Columns of text, as wide as they must be. A long table is printed in parts, so that nobody holds
 * all of it; its columns may be wider from one part to the next.
 */
final class Table {
  private static final int PART = 1_000;

  private final List<String[]> rows = new ArrayList<>();
  private final int[] widths;

  Table(String... titles) {
    this.widths = new int[titles.length];
    row(titles);
  }

  void row(String... cells) {
    rows.add(cells);
    for (int i = 0; i < cells.length; i++) {
      widths[i] = Math.max(widths[i], cells[i].length());
    }
  }

  /** Adds a row, and prints those there are if they are many. */
  void row(PrintStream out, String... cells) {
    row(cells);
    if (rows.size() >= PART) {
      print(out);
    }
  }

  /** Prints the rows that were not printed yet. */
  void print(PrintStream out) {
    out.print(this);
    rows.clear();
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    for (String[] row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.length; i++) {
        line.append(row[i]).append(" ".repeat(widths[i] - row[i].length() + 2));
      }
      out.append(line.toString().stripTrailing()).append('\n');
    }
    return out.toString();
  }
}
