package dev.dagsmith.testing;

import dev.dagsmith.runtime.core.TaskState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

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

  /** The tasks that ran, by when they first began. */
  List<String> begun() {
    return new ArrayList<>(byTask.keySet());
  }

  /** Whether all of the former ran and had ended when the first of the latter began. */
  boolean inOrder(List<String> before, List<String> after) {
    return byTask.keySet().containsAll(before)
        && byTask.keySet().containsAll(after)
        && before.stream().mapToInt(id -> span(id).end()).max().orElseThrow()
            < after.stream().mapToInt(id -> span(id).begin()).min().orElseThrow();
  }

  private Span span(String id) {
    return Objects.requireNonNull(byTask.get(id));
  }

  /** {@code they ran in the order a, b, c}. */
  String text() {
    return byTask.isEmpty()
        ? "nothing ran"
        : "they began in the order " + begun().stream().collect(Collectors.joining(", "));
  }
}
