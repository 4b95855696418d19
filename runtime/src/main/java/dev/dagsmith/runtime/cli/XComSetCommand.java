package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.control.Control;
import dev.dagsmith.runtime.core.TaskState;
import dev.dagsmith.runtime.engine.EngineConfig;
import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.InstanceRow;
import dev.dagsmith.runtime.store.RunKey;
import dev.dagsmith.runtime.store.RunRow;
import dev.dagsmith.runtime.store.RunStore;
import dev.dagsmith.runtime.store.XComRow;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a value in the place of what a task instance gave, in a run that has ended: a mistake is
 * mended, and what comes after it is done again.
 */
final class XComSetCommand {
  static final Option KEY = Option.value("--key", "KEY", "Which value. Default: return_value.");
  static final Option VALUE = Option.value("--value", "JSON", "The value.");
  static final Option FROM =
      Option.value("--from", "FILE", "Reads the value from a file; - is standard input.");

  private XComSetCommand() {}

  static int perform(Invocation invocation) {
    Arguments args = invocation.args();
    String key = args.get(KEY.name());
    byte[] json = given(args);
    EngineConfig config = Config.read(invocation.console(), args);
    InstanceKey instance;
    try (StoreAccess access = StoreAccess.open(config)) {
      RunRow run = StoredRuns.find(access.reads(), invocation.dag(), args.operand(0));
      instance =
          StoredInstances.find(
              access.reads(), invocation.dag(), run, args.operand(1), MapIndexes.of(args));
      InstanceRow row = access.reads().instance(instance);
      if (row == null || row.state() != TaskState.SUCCESS) {
        throw new UsageException(
            instance.display()
                + " is "
                + (row == null ? "not done" : row.state().display())
                + ": only a task that succeeded has values.");
      }
      NewXCom value =
          new NewXCom(invocation.dag(), row.key(), key == null ? XComRow.RETURN_VALUE : key);
      XComRow former = access.reads().xcom(instance, value.key());
      boolean shown = args.get(VALUE.name()) != null;
      XComRow written =
          value.row(former, json, shown, config.backends().keys(), access.reads().now());
      put(access, written);
      tell(invocation, access, written);
    }
    return ExitStatus.SUCCESS;
  }

  private static void tell(Invocation invocation, StoreAccess access, XComRow written) {
    RunKey run = written.attempt().instance().run();
    PrintStream out = invocation.console().out();
    if (invocation.args().has("--json")) {
      Map<String, @Nullable Object> json = new LinkedHashMap<>();
      json.put("dag_id", run.dagId());
      json.put("run_id", run.runId());
      json.putAll(XComText.json(written, new Pulls(access.reads()).of(written)));
      JsonOut.print(json, out);
    } else {
      out.println(
          "written. Who has read it keeps what it read: clear "
              + run.runId()
              + " --task TASK does a task again.");
    }
  }

  private static byte[] given(Arguments args) {
    String value = args.get(VALUE.name());
    String file = args.get(FROM.name());
    if ((value == null) == (file == null)) {
      throw new UsageException("xcom set takes the value by --value or by --from, one of them.");
    } else if (value != null) {
      return value.getBytes(StandardCharsets.UTF_8);
    }
    try {
      return file.equals("-") ? System.in.readAllBytes() : Files.readAllBytes(Path.of(file));
    } catch (IOException | InvalidPathException e) {
      throw new UsageException("The value can't be read from " + file + ": " + e + ".");
    }
  }

  private static void put(StoreAccess access, XComRow row) {
    RunStore own = access.own();
    Control control = access.control();
    if (own != null) {
      own.put(row, access.backends()::purge);
    } else if (control != null) {
      control.putXCom(row);
    }
  }
}
