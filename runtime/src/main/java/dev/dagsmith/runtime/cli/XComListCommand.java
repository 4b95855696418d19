package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.access.Principal;
import dev.dagsmith.runtime.access.XComReader;
import dev.dagsmith.runtime.store.BlobRef;
import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.RunReads;
import dev.dagsmith.runtime.store.RunRow;
import dev.dagsmith.runtime.store.XComRow;
import dev.dagsmith.view.JsonText;
import dev.dagsmith.view.TypeText;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lists the values of a run, however many there are. */
final class XComListCommand {
  private static final int PREVIEW = 60;

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
    }
    return ExitStatus.SUCCESS;
  }

  /** What is kept for a return that is no task's value is shown as the run's result. */
  private static void tasks(RunReads reads, RunRow run, XComReader.Listing listing) {
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
        preview(each, readable));
  }

  private static String preview(XComRow row, boolean readable) {
    if (!readable) {
      return "for " + String.join(", ", row.readers());
    }
    BlobRef blob = row.blob();
    if (!row.codec().equals(XComRow.JSON)) {
      return "as " + row.codec();
    }
    return blob == null ? preview(row.value()) : "in the " + blob.backend();
  }

  private static String preview(byte[] value) {
    String text = new String(value, 0, Math.min(value.length, PREVIEW), StandardCharsets.UTF_8);
    String line = text.replaceAll("\\s+", " ");
    return value.length <= PREVIEW ? line : line.substring(0, line.length() - 1) + "..";
  }

  private static void json(RunReads reads, RunRow run, PrintStream out) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("dag_id", run.key().dagId());
    json.put("run_id", run.key().runId());
    JsonText.Rows rows =
        element -> tasks(reads, run, (each, readable) -> element.accept(json(each)));
    json.put("xcoms", rows);
    JsonOut.print(json, out);
  }

  private static Map<String, @Nullable Object> json(XComRow row) {
    InstanceKey instance = row.attempt().instance();
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("task_id", instance.taskId());
    json.put("map_index", Arrays.stream(instance.path().indexes()).boxed().toList());
    json.put("key", row.key());
    json.put("type", row.type());
    json.put("bytes", row.size());
    json.put("readers", row.readers().isEmpty() ? null : row.readers());
    return json;
  }
}
