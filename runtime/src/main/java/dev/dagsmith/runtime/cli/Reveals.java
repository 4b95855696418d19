package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.store.EngineInfo;
import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.RevealRow;
import dev.dagsmith.runtime.store.RunKey;
import dev.dagsmith.runtime.store.RunReads;
import dev.dagsmith.view.JsonText;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who had secret values shown. */
final class Reveals {
  private Reveals() {}

  /** Records that this user sees a value now. */
  static void record(StoreAccess access, InstanceKey instance, String key) {
    String who = System.getProperty("user.name", "?") + "@" + EngineInfo.here().host();
    access.secretWrites().revealed(new RevealRow(instance, key, access.reads().now(), who));
  }

  /** Prints those of a run; nothing if there are none. */
  static void print(RunReads reads, RunKey run, PrintStream out) {
    List<RevealRow> rows = reads.reveals(run);
    if (rows.isEmpty()) {
      return;
    }
    Table table = new Table("REVEALED", "KEY", "TO", "AT");
    for (RevealRow row : rows) {
      table.row(row.instance().display(), row.key(), row.who(), row.at().toString());
    }
    out.println();
    out.print(table);
  }

  static JsonText.Rows json(RunReads reads, RunKey run) {
    return element -> reads.reveals(run).forEach(row -> element.accept(json(row)));
  }

  private static Map<String, Object> json(RevealRow row) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("task_id", row.instance().taskId());
    json.put("map_index", Arrays.stream(row.instance().path().indexes()).boxed().toList());
    json.put("key", row.key());
    json.put("at", row.at().toString());
    json.put("who", row.who());
    return json;
  }
}
