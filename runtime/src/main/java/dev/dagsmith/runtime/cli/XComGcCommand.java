package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.blob.XComGarbage;
import dev.dagsmith.runtime.control.Control;
import dev.dagsmith.runtime.store.RunStore;

/** Deletes large values that no XCom names any more, which crashes leave behind. */
final class XComGcCommand {
  private XComGcCommand() {}

  static int perform(Invocation invocation) {
    Arguments args = invocation.args();
    int removed;
    try (StoreAccess access = StoreAccess.openIfThere(Config.read(invocation.console(), args))) {
      removed = access == null ? 0 : collect(access);
    }
    return Removed.values(invocation, removed);
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
