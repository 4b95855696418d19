package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.blob.XComGarbage;
import dev.dagsmith.runtime.control.Control;
import dev.dagsmith.runtime.store.RunStore;
import java.util.LinkedHashMap;
import java.util.Map;

/** Deletes large values that no XCom names any more, which crashes leave behind. */
final class XComGcCommand {
  private XComGcCommand() {}

  static int perform(Invocation invocation) {
    Arguments args = invocation.args();
    int removed;
    try (StoreAccess access = StoreAccess.openIfThere(Config.read(invocation.console(), args))) {
      removed = access == null ? 0 : collect(access);
    }
    if (args.has("--json")) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("removed", removed);
      JsonOut.print(json, invocation.console().out());
    } else {
      invocation
          .console()
          .out()
          .println(removed == 1 ? "1 value removed" : removed + " values removed");
    }
    return ExitStatus.SUCCESS;
  }

  private static int collect(StoreAccess access) {
    RunStore own = access.own();
    if (own != null) {
      return XComGarbage.collect(own, access.backends());
    }
    Control control = access.control();
    return control == null ? 0 : control.collectGarbage();
  }
}
