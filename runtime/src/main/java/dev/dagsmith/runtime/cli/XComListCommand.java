package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.access.Principal;
import dev.dagsmith.runtime.access.XComReader;
import dev.dagsmith.runtime.store.RunReads;
import dev.dagsmith.runtime.store.RunRow;
import dev.dagsmith.runtime.store.XComRow;
import dev.dagsmith.view.JsonText;
import dev.dagsmith.view.TypeText;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** Lists the values of a run, however many there are. */
final class XComListCommand {
  private XComListCommand() {}

  static int perform(Invocation invocation) {
    Arguments args = invocation.args();
    PrintStream out = invocation.console().out();
    try (StoreAccess access = StoreAccess.open(Config.read(invocation.console(), args))) {
      RunReads reads = access.reads();
      RunRow run = StoredRuns.find(reads, invocation.dag(), args.operand(0));
      if (args.has("--json")) {
        json(reads, run, out);
        return ExitStatus.SUCCESS;
      }
      Table table = new Table("TASK", "KEY", "TYPE", "BYTES", "VALUE");
      tasks(reads, run, (each, readable) -> row(table, out, each, readable));
      table.print(out);
      Reveals.print(reads, run.key(), out);
    }
    return ExitStatus.SUCCESS;
  }

  /** What is kept for a return that is no task's value is shown as the run's result. */
  static void tasks(RunReads reads, RunRow run, XComReader.Listing listing) {
    XComReader.all(
        Principal.COMMAND_LINE,
        reads,
        run.key(),
        (each, readable) -> {
          if (StoredReport.isTask(each.attempt().instance().taskId())) {
            listing.accept(each, readable);
          }
        });
  }

  private static void row(Table table, PrintStream out, XComRow each, boolean readable) {
    table.row(
        out,
        each.attempt().instance().display(),
        each.key(),
        TypeText.simple(each.type()),
        Long.toString(each.size()),
        XComText.preview(each, readable));
  }

  /** All of a run, read as they are written. */
  static JsonText.Rows rows(RunReads reads, RunRow run) {
    Pulls pulls = new Pulls(reads);
    return element ->
        tasks(reads, run, (each, readable) -> element.accept(XComText.json(each, pulls.of(each))));
  }

  private static void json(RunReads reads, RunRow run, PrintStream out) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("dag_id", run.key().dagId());
    json.put("run_id", run.key().runId());
    json.put("xcoms", rows(reads, run));
    json.put("reveals", Reveals.json(reads, run.key()));
    JsonOut.print(json, out);
  }
}
