package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.access.Principal;
import dev.dagsmith.runtime.access.XComCoordinates;
import dev.dagsmith.runtime.access.XComReader;
import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.MapPath;
import dev.dagsmith.runtime.store.RunReads;
import dev.dagsmith.runtime.store.RunRow;
import dev.dagsmith.runtime.store.XComRow;
import java.io.PrintStream;
import java.util.List;

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

  static final Option REVEAL =
      Option.flag("--reveal", "Shows a secret value, too, and records who saw it.");

  private final PrintStream out;
  private final StoredCodecs codecs;
  private final boolean reveal;
  private final String key;
  private final String part;
  private long printed;

  private XComGetCommand(Invocation invocation, String key, String part) {
    this.out = invocation.console().out();
    this.codecs = new StoredCodecs(invocation.dag());
    this.reveal = invocation.args().has(REVEAL.name());
    this.key = key;
    this.part = part;
  }

  /**
   * Keys may have dots, too: the longest one that there is counts, else what is before the first.
   */
  private static XComGetCommand of(Invocation invocation, XComReader reader, InstanceKey instance) {
    String named = invocation.args().get(KEY.name());
    String given = named == null ? XComRow.RETURN_VALUE : named;
    List<String> keys = reader.keys(instance);
    int end = given.length();
    for (int at = end; at > 0; at = given.lastIndexOf('.', at - 1)) {
      String key = given.substring(0, at);
      end = at;
      if (keys.contains(key) || !reader.store().elements(instance, key, null, 1).isEmpty()) {
        break;
      }
    }
    String part = end == given.length() ? "" : given.substring(end + 1);
    return new XComGetCommand(invocation, given.substring(0, end), part);
  }

  static int perform(Invocation invocation) {
    Arguments args = invocation.args();
    MapPath path = MapIndexes.of(args);
    try (StoreAccess access = StoreAccess.open(Config.read(invocation.console(), args))) {
      RunReads reads = access.reads();
      RunRow run = StoredRuns.find(reads, invocation.dag(), args.operand(0));
      StoredInstances.checkTask(reads, invocation.dag(), run, args.operand(1));
      InstanceKey instance = new InstanceKey(run.key(), args.operand(1), path);
      XComGetCommand command = of(invocation, access.reader(), instance);
      String file = args.get(XComFile.OPTION.name());
      if (file == null) {
        command.print(access, instance);
      } else {
        command.save(access, instance, file);
      }
    }
    return ExitStatus.SUCCESS;
  }

  private void print(StoreAccess access, InstanceKey instance) {
    XComReader reader = access.reader();
    XComRow value = reader.read(Principal.COMMAND_LINE, new XComCoordinates(instance, key));
    if (value != null) {
      tell(access, instance, value);
      out.println(json(reader, value));
      return;
    }
    reader.elements(
        Principal.COMMAND_LINE,
        instance,
        key,
        each -> {
          if (printed == 0) {
            tell(access, instance, each);
          }
          out.print(printed++ == 0 ? "[" : ",\n ");
          out.print(json(reader, each));
        });
    if (printed == 0) {
      throw missing(instance);
    }
    out.println("]");
  }

  private UsageException missing(InstanceKey instance) {
    return new UsageException(
        instance.display()
            + " has no "
            + key
            + " in run "
            + instance.run().runId()
            + ": it gives none, or has not ended well.");
  }

  private void save(StoreAccess access, InstanceKey instance, String file) {
    XComReader reader = access.reader();
    XComRow row = reader.read(Principal.COMMAND_LINE, new XComCoordinates(instance, key));
    if (row == null) {
      throw missing(instance);
    }
    check(access, row);
    XComRow artifact = part.isEmpty() ? XComFile.artifact(reader, row, codecs) : null;
    if (artifact == null) {
      XComFile.write(XComFile.text(json(reader, row)), file, out);
    } else {
      check(access, artifact);
      XComFile.write(reader.open(artifact), file, out);
    }
  }

  /** A file says nothing of what was left out. */
  private void check(StoreAccess access, XComRow row) {
    InstanceKey instance = row.attempt().instance();
    if (row.sensitive() && !reveal) {
      throw new UsageException(
          instance.display() + " " + row.key() + " is secret: --reveal writes it all the same.");
    }
    tell(access, instance, row);
  }

  /** Before it is shown. */
  private void tell(StoreAccess access, InstanceKey instance, XComRow row) {
    if (reveal && row.sensitive()) {
      Reveals.record(access, instance, row.key());
    }
  }

  private String json(XComReader reader, XComRow row) {
    if (row.sensitive() && !reveal) {
      return XComText.MASK_JSON;
    }
    String json = codecs.of(row).toJson(reader.load(row));
    return JsonPlace.of(row.attempt().instance().display() + " " + key, json, part);
  }
}
