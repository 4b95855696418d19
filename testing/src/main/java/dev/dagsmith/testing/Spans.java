package dev.dagsmith.testing;

import dev.dagsmith.runtime.TaskRef;
import dev.dagsmith.runtime.core.TaskState;
import dev.dagsmith.runtime.graph.DagDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** When the tasks of a run first began and last ended, by the order of its events. */
final class Spans {
  private final Map<String, Span> byTask = new LinkedHashMap<>();

  Spans(History history) {
    int at = 0;
    for (History.Event each : history.events()) {
      at++;
      String id = each.change().taskId();
      if (each.change().state() == TaskState.RUNNING) {
        Span known = byTask.get(id);
        byTask.put(id, known == null ? new Span(at, at) : new Span(known.begin(), at));
      } else if (byTask.containsKey(id)) {
        byTask.put(id, new Span(byTask.get(id).begin(), at));
      }
    }
  }

  private record Span(int begin, int end) {}

  /** The id of a task of which there is one. */
  String id(DagDefinition dag, TaskRef<?> task) {
    return KnownTasks.ids(dag, task).get(0);
  }

  /** The tasks that ran, by when they first began. */
  List<String> begun() {
    return new ArrayList<>(byTask.keySet());
  }

  boolean inOrder(String before, String after) {
    @Nullable Span first = byTask.get(before);
    @Nullable Span second = byTask.get(after);
    return first != null && second != null && first.end() < second.begin();
  }

  /** {@code they ran in the order a, b, c}. */
  String text() {
    return byTask.isEmpty()
        ? "nothing ran"
        : "they began in the order " + begun().stream().collect(Collectors.joining(", "));
  }
}
