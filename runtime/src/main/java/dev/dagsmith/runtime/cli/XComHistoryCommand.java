package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.access.Principal;
import dev.dagsmith.runtime.access.XComReader;
import dev.dagsmith.runtime.store.AttemptKey;
import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.RunRow;
import dev.dagsmith.runtime.store.XComRow;
import dev.dagsmith.view.TypeText;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the attempts of a task instance published, those before it was done again too. */
final class XComHistoryCommand {
  private final List<AttemptKey> attempts;

  private XComHistoryCommand(List<AttemptKey> attempts) {
    this.attempts = attempts;
  }

  static int perform(Invocation invocation) {
    Arguments args = invocation.args();
    PrintStream out = invocation.console().out();
    try (StoreAccess access = StoreAccess.open(Config.read(invocation.console(), args))) {
      RunRow run = StoredRuns.find(access.reads(), invocation.dag(), args.operand(0));
      InstanceKey instance =
          StoredInstances.find(
              access.reads(), invocation.dag(), run, args.operand(1), MapIndexes.of(args));
      XComHistoryCommand command =
          new XComHistoryCommand(
              AttemptHistory.of(access.reads(), instance).stream()
                  .map(AttemptHistory.Entry::key)
                  .toList());
      if (args.has("--json")) {
        command.json(access.reader(), run, instance, out);
      } else {
        command.print(access.reader(), instance, out);
      }
    }
    return ExitStatus.SUCCESS;
  }

  private void print(XComReader reader, InstanceKey instance, PrintStream out) {
    Table table = new Table("ATTEMPT", "KEY", "TYPE", "BYTES", "VALUE");
    reader.history(
        Principal.COMMAND_LINE,
        instance,
        (row, readable) ->
            table.row(
                out,
                Integer.toString(number(row)),
                row.key(),
                TypeText.simple(row.type()),
                Long.toString(row.size()),
                XComText.preview(row, readable)));
    table.print(out);
  }

  private void json(XComReader reader, RunRow run, InstanceKey instance, PrintStream out) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    reader.history(
        Principal.COMMAND_LINE,
        instance,
        (row, readable) -> {
          Map<String, @Nullable Object> json = new LinkedHashMap<>();
          json.put("attempt", number(row));
          json.put("key", row.key());
          json.put("type", row.type());
          json.put("bytes", row.size());
          json.put("value", XComText.preview(row, readable));
          rows.add(json);
        });
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("dag_id", run.key().dagId());
    json.put("run_id", run.key().runId());
    json.put("task_id", instance.taskId());
    json.put("map_index", instance.path().indexes());
    json.put("xcoms", rows);
    JsonOut.print(json, out);
  }

  /** As {@code show} counts them, from 1. */
  private int number(XComRow row) {
    return attempts.indexOf(row.attempt()) + 1;
  }
}
