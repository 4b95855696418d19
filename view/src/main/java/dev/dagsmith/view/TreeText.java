package dev.dagsmith.view;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a tree says of a dag and of each node. */
final class TreeText {
  private TreeText() {}

  /** {@code orders(Path source, int limit = 100)}. */
  static String head(GraphView graph) {
    return graph.dagId()
        + graph.params().stream()
            .filter(param -> !param.injected())
            .map(TreeText::param)
            .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String param(ParamView param) {
    String type = TypeText.simple(param.type());
    String given = param.defaultText() == null ? "" : " = " + param.defaultText();
    return type + " " + param.name() + given;
  }

  static String title(NodeView node) {
    return node.kind() == Kind.GROUP ? "dag " + node.id() : Titles.of(node);
  }

  static List<String> notes(NodeView node) {
    List<String> notes = new ArrayList<>();
    Map<String, String> settings = node.settings();
    if (node.kind() == Kind.SENSOR) {
      String interval = settings.get("poke_interval");
      notes.add(interval == null ? "sensor" : "sensor, every " + duration(interval));
    }
    if (node.step() && (node.kind().isTask() || node.kind() == Kind.GROUP)) {
      notes.add("step");
    }
    String retries = settings.get("retries");
    if (retries != null) {
      notes.add(retries.equals("1") ? "1 retry" : retries + " retries");
    }
    String active = settings.get("max_active_tis_per_dagrun");
    if (active != null) {
      notes.add("at most " + active + " at once");
    }
    String timeout = settings.get("execution_timeout");
    if (timeout != null) {
      notes.add("timeout " + duration(timeout));
    }
    return notes;
  }

  /** {@code 1m30s} for {@code PT1M30S}. */
  private static String duration(String iso) {
    long millis = Duration.parse(iso).toMillis();
    return millis % 1000 == 0 ? iso.substring(2).toLowerCase(Locale.ROOT) : millis + "ms";
  }
}
