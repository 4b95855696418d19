package dev.dagsmith.runtime.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/** How a command that deletes values ends. */
final class Removed {
  private Removed() {}

  /** Says how many it deleted. */
  static int values(Invocation invocation, int removed) {
    if (invocation.args().has("--json")) {
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
}
