package dev.dagsmith.it.source;

import dev.dagsmith.it.trace.Event;
import java.util.ArrayList;
import java.util.List;

/**
 * A task that ran, with the statements it was called from.
 *
 * @param event the task
 * @param places for each dag on the way to it, outermost first, the statement under way
 */
record Ran(Event event, List<Place> places) {
  /** A statement of a dag. */
  record Place(DagSource dag, Statement statement) {}

  static Ran of(SourceMap map, Event event) {
    List<Place> places = new ArrayList<>();
    for (Event.Call call : event.calls()) {
      DagSource dag = map.dag(call.method());
      Statement statement = Statement.at(dag.body(), call.line());
      if (statement == null) {
        throw new IllegalStateException(event + " was called from " + call + ", not a statement");
      }
      places.add(new Place(dag, statement));
    }
    return new Ran(event, places);
  }

  /** Equal for the instances of a task that differ by nothing but their map index. */
  String key() {
    StringBuilder key =
        new StringBuilder(event.task()).append('(').append(event.args()).append(')');
    for (Place each : places) {
      key.append(" at ").append(each.dag().method()).append(':');
      key.append(each.statement().firstLine);
    }
    return key.toString();
  }

  /** The group it is in at this depth, with its own id at the last. */
  String group(int depth) {
    String[] parts = event.taskId().split("\\.", -1);
    return String.join(".", List.of(parts).subList(0, Math.min(depth + 1, parts.length)));
  }
}
