package dev.dagsmith.it.docs;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Consoles in a page: the commands are given, and what they print is as shown. */
final class ConsoleBlocks implements AutoCloseable {
  private static final Pattern RUN_ID = Pattern.compile("manual__[0-9T:.-]+Z");

  private final Report report;
  private final Sources sources;
  private final Path directory;
  private Shell shell;

  ConsoleBlocks(Report report, Sources sources, Path directory) {
    this.report = report;
    this.sources = sources;
    this.directory = directory;
  }

  void check(Block block) throws IOException {
    if (!Shell.isThere()) {
      report.notRun(block, "there is no /bin/bash here");
      return;
    }
    if (shell == null) {
      Files.createDirectories(directory);
      shell = Shell.in(directory);
    }
    StringBuilder whole = new StringBuilder();
    boolean same = true;
    for (ConsoleEntry entry : ConsoleEntry.read(block.text())) {
      if (entry.command().isEmpty()) {
        report.fault(
            block.line(), "A console begins with a command.", "Write \"$ command\" first.");
        return;
      }
      String output = output(block, entry);
      same &= Normal.same(entry.output(), output);
      whole
          .append(entry.head())
          .append(Normal.same(entry.output(), output) ? entry.output() : output);
    }
    if (!same) {
      report.differs(block, block.line(), "The commands print something else.", whole.toString());
    }
  }

  private String output(Block block, ConsoleEntry entry) throws IOException {
    String classPath = sources.classes() + File.pathSeparator + Sources.classPath();
    boolean together = block.has(Mark.Kind.STDERR);
    Shell.Gave gave = shell.give(real(entry.command()), classPath, together);
    int line = block.line() + entry.line();
    if (gave.status() == 126 || gave.status() == 127) {
      report.fault(
          line,
          "This can't be run here: " + (gave.out() + gave.err()).strip(),
          "Write <!-- not run: WHY --> above the block.");
    } else if (gave.status() != 0 && !together) {
      report.fault(
          line,
          "The command ended with " + gave.status() + " and said: " + gave.err().strip(),
          "Mend it, or write <!-- stderr --> above the block to show what it said.");
    }
    return gave.out();
  }

  /** A run id that the program makes up is that of its latest run. */
  private String real(String command) throws IOException {
    Matcher id = RUN_ID.matcher(command);
    Matcher main = Pattern.compile("java .*?-cp \\S+ (\\S+)").matcher(command);
    if (!id.find() || !main.find()) {
      return command;
    }
    String classPath = sources.classes() + File.pathSeparator + Sources.classPath();
    String runs = shell.give("java -cp . " + main.group(1) + " runs", classPath, false).out();
    Matcher latest = RUN_ID.matcher(runs);
    return latest.find() ? id.replaceAll(latest.group()) : command;
  }

  @Override
  public void close() {
    if (shell != null) {
      shell.close();
    }
  }
}
