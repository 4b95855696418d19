package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.store.RunRow;
import dev.dagsmith.runtime.store.XComRow;
import dev.dagsmith.view.JsonText;
import java.io.PrintStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** How many values each task of a run has under each key, and how large they are. */
final class XComStatsCommand {
  private XComStatsCommand() {}

  static int perform(Invocation invocation) {
    Arguments args = invocation.args();
    PrintStream out = invocation.console().out();
    try (StoreAccess access = StoreAccess.open(Config.read(invocation.console(), args))) {
      RunRow run = StoredRuns.find(access.reads(), invocation.dag(), args.operand(0));
      Map<String, Sum> sums = new LinkedHashMap<>();
      XComListCommand.tasks(
          access.reads(),
          run,
          (row, readable) -> {
            if (!row.isGone()) {
              sums.computeIfAbsent(name(row), any -> new Sum(row)).add(row);
            }
          });
      if (args.has("--json")) {
        json(run, sums.values(), out);
      } else {
        print(sums.values(), out);
      }
    }
    return ExitStatus.SUCCESS;
  }

  /** No task's id has a space. */
  private static String name(XComRow row) {
    return row.attempt().instance().taskId() + " " + row.key();
  }

  private static void print(Collection<Sum> sums, PrintStream out) {
    Table table = new Table("TASK", "KEY", "KEPT IN", "VALUES", "BYTES", "LARGEST");
    for (Sum each : sums) {
      table.row(
          each.taskId,
          each.key,
          each.kept,
          Long.toString(each.values),
          Long.toString(each.bytes),
          Long.toString(each.largest));
    }
    table.print(out);
  }

  private static void json(RunRow run, Collection<Sum> sums, PrintStream out) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("dag_id", run.key().dagId());
    json.put("run_id", run.key().runId());
    JsonText.Rows rows = element -> sums.forEach(each -> element.accept(each.json()));
    json.put("stats", rows);
    JsonOut.print(json, out);
  }

  /** The values of a task under a key. */
  private static final class Sum {
    private final String taskId;
    private final String key;
    private String kept;
    private long values;
    private long bytes;
    private long largest;

    Sum(XComRow first) {
      this.taskId = first.attempt().instance().taskId();
      this.key = first.key();
      this.kept = XComText.kept(first);
    }

    void add(XComRow row) {
      values++;
      bytes += row.size();
      if (row.size() > largest) {
        largest = row.size();
        kept = XComText.kept(row); // small ones of a backend are in the database all the same
      }
    }

    Map<String, Object> json() {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("task_id", taskId);
      json.put("key", key);
      json.put("kept", kept);
      json.put("values", values);
      json.put("bytes", bytes);
      json.put("largest_bytes", largest);
      return json;
    }
  }
}
