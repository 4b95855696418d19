package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.control.Control;
import dev.dagsmith.runtime.store.MapPath;
import dev.dagsmith.runtime.store.RunRow;
import dev.dagsmith.runtime.store.RunStore;
import dev.dagsmith.runtime.store.XComPick;

/** Deletes values of a run that has ended. */
final class XComClearCommand {
  static final Option KEY =
      Option.value("--key", "KEY", "Only values under this key. Default: under all.");
  static final Option TASK =
      Option.value("--task", "TASK", "Only values of this task. Default: of all.");

  private XComClearCommand() {}

  static int perform(Invocation invocation) {
    Arguments args = invocation.args();
    String task = args.get(TASK.name());
    MapPath path = MapIndexes.of(args);
    if (task == null && !path.isEmpty()) {
      throw new UsageException("--map-index names an instance of a task: say which, by --task.");
    }
    int removed;
    try (StoreAccess access = StoreAccess.open(Config.read(invocation.console(), args))) {
      RunRow run = StoredRuns.find(access.reads(), invocation.dag(), args.operand(0));
      if (task != null) {
        StoredInstances.checkTask(access.reads(), invocation.dag(), run, task);
      }
      removed = delete(access, run, new XComPick(task, path, args.get(KEY.name())));
    }
    return Removed.values(invocation, removed);
  }

  private static int delete(StoreAccess access, RunRow run, XComPick what) {
    RunStore own = access.own();
    if (own != null) {
      return own.delete(run.key(), what, access.backends()::purge);
    }
    Control control = access.control();
    return control == null ? 0 : control.deleteXComs(run.key(), what);
  }
}
