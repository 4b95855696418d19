package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.access.Principal;
import dev.dagsmith.runtime.access.XComCoordinates;
import dev.dagsmith.runtime.access.XComReader;
import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.MapPath;
import dev.dagsmith.runtime.store.RunReads;
import dev.dagsmith.runtime.store.RunRow;
import dev.dagsmith.runtime.store.XComRow;
import dev.dagsmith.runtime.xcom.ValueCodecs;
import java.io.PrintStream;

/**
 * Prints a value as JSON; of a mapped task an array of all its elements' values, unless one is
 * named.
 */
final class XComGetCommand {
  static final Option KEY =
      Option.value(
          "--key",
          "KEY[.PATH]",
          "Which value, and which part of it, such as return_value.path. Default: return_value.");

  private final PrintStream out;
  private final String key;
  private final String part;
  private long printed;

  private XComGetCommand(PrintStream out, String given) {
    int dot = given.indexOf('.');
    this.out = out;
    this.key = dot < 0 ? given : given.substring(0, dot);
    this.part = dot < 0 ? "" : given.substring(dot + 1);
  }

  static int perform(Invocation invocation) {
    Arguments args = invocation.args();
    String given = args.get(KEY.name());
    XComGetCommand command =
        new XComGetCommand(
            invocation.console().out(), given == null ? XComRow.RETURN_VALUE : given);
    MapPath path = MapIndexes.of(args);
    try (StoreAccess access = StoreAccess.open(Config.read(invocation.console(), args))) {
      RunReads reads = access.reads();
      RunRow run = StoredRuns.find(reads, invocation.dag(), args.operand(0));
      StoredInstances.checkTask(reads, invocation.dag(), run, args.operand(1));
      command.print(access.reader(), new InstanceKey(run.key(), args.operand(1), path));
    }
    return ExitStatus.SUCCESS;
  }

  private void print(XComReader reader, InstanceKey instance) {
    XComRow value = reader.read(Principal.COMMAND_LINE, new XComCoordinates(instance, key));
    if (value != null) {
      out.println(json(reader, value));
      return;
    }
    reader.elements(
        Principal.COMMAND_LINE,
        instance,
        key,
        each -> {
          out.print(printed++ == 0 ? "[" : ",\n ");
          out.print(json(reader, each));
        });
    if (printed == 0) {
      throw new UsageException(
          instance.display()
              + " has no "
              + key
              + " in run "
              + instance.run().runId()
              + ": it gives none, or has not ended well.");
    }
    out.println("]");
  }

  private String json(XComReader reader, XComRow row) {
    if (row.sensitive()) {
      return XComText.MASK_JSON;
    }
    String json = ValueCodecs.ofRow(row.codec(), codec -> false).toJson(reader.load(row));
    return JsonPlace.of(row.attempt().instance().display() + " " + key, json, part);
  }
}
