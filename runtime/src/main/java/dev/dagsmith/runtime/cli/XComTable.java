package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.TaskResult;
import dev.dagsmith.runtime.access.Principal;
import dev.dagsmith.runtime.access.XComReader;
import dev.dagsmith.runtime.core.TaskState;
import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.ReadRow;
import dev.dagsmith.runtime.store.RunKey;
import dev.dagsmith.runtime.store.XComRow;
import dev.dagsmith.view.TypeText;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** The XComs of a run's task instances, and who is given them; of the first of them. */
final class XComTable {
  private static final int MOST = 50;

  /** How many of those that pulled one are named. */
  private static final int NAMED = 3;

  private final ValueReaders readers;
  private final Pulls pulls;
  private final List<TaskResult> first = new ArrayList<>();
  private int all;

  XComTable(ValueReaders readers, Pulls pulls) {
    this.readers = readers;
    this.pulls = pulls;
  }

  /** An instance of the run. */
  void add(TaskResult task) {
    if (task.state() == TaskState.SUCCESS) {
      all++;
      if (first.size() < MOST) {
        first.add(task);
      }
    }
  }

  /** Prints it; nothing if there are none. */
  void print(XComReader reader, RunKey run, PrintStream out) {
    Table table = new Table("XCOM OF", "KEY", "TYPE", "BYTES", "KEPT IN", "GOES TO", "VALUE");
    int[] rows = {0};
    for (TaskResult task : first) {
      InstanceKey instance = HistoryTable.key(run, task);
      reader.of(
          Principal.COMMAND_LINE,
          instance,
          (row, readable) -> {
            rows[0]++;
            row(table, row, readable);
          });
    }
    if (rows[0] > 0) {
      out.println();
      out.print(table);
      if (all > first.size()) {
        out.println(
            "and those of "
                + (all - first.size())
                + " more task instances; xcom list "
                + run.runId()
                + " lists all");
      }
    }
  }

  private void row(Table table, XComRow row, boolean readable) {
    table.row(
        row.attempt().instance().display(),
        row.key(),
        TypeText.simple(row.type()),
        Long.toString(row.size()),
        XComText.kept(row),
        String.join(", ", goesTo(row)),
        XComText.preview(row, readable));
  }

  /** To whom the graph gives it, and who else has read it. */
  private List<String> goesTo(XComRow row) {
    boolean result = row.key().equals(XComRow.RETURN_VALUE);
    List<String> names =
        new ArrayList<>(result ? readers.of(row.attempt().instance().taskId()) : List.<String>of());
    List<String> others =
        pulls.of(row).stream().map(ReadRow::reader).filter(each -> !names.contains(each)).toList();
    if (!others.isEmpty()) {
      int more = others.size() - NAMED;
      names.add(
          "pulled by "
              + String.join(", ", others.subList(0, Math.min(NAMED, others.size())))
              + (more > 0 ? " and " + more + " more" : ""));
    }
    return names;
  }
}
