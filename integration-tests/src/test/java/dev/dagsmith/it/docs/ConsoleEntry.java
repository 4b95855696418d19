package dev.dagsmith.it.docs;

import java.util.ArrayList;
import java.util.List;

/**
 * A command with what it prints.
 *
 * @param line its line in the block, from 1
 * @param head the lines of the command as they stand in the page
 * @param command the command itself
 * @param output what is shown below it
 */
record ConsoleEntry(int line, String head, String command, String output) {

  /** What stands in a console. Lines that go on end with a backslash. */
  static List<ConsoleEntry> read(String text) {
    List<ConsoleEntry> entries = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); ) {
      int line = i + 1;
      StringBuilder head = new StringBuilder();
      if (lines.get(i).startsWith("$ ")) {
        head.append(lines.get(i)).append('\n');
        while (lines.get(i++).endsWith("\\") && i < lines.size()) {
          head.append(lines.get(i)).append('\n');
        }
      }
      StringBuilder output = new StringBuilder();
      while (i < lines.size() && !lines.get(i).startsWith("$ ")) {
        output.append(lines.get(i++)).append('\n');
      }
      String command = head.isEmpty() ? "" : head.substring(2).stripTrailing();
      entries.add(new ConsoleEntry(line, head.toString(), command, output.toString()));
    }
    return entries;
  }
}
