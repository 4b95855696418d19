package dev.dagsmith.view.svg;

import dev.dagsmith.view.Notes;
import dev.dagsmith.view.Scene;
import dev.dagsmith.view.svg.RunMarks.Mark;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * What is written on things, in a graph alone or in that of a run.
 *
 * @param run how far the run is; null for a graph alone
 */
record Looks(@Nullable RunMarks run) {
  private static final String BETWEEN = " \u00b7 ";

  Mark mark(Scene.About about) {
    return run == null ? Mark.NONE : run.of(about.id());
  }

  /** How many instances of a node are in which state, the most urgent first. */
  Map<State, Integer> states(Scene.About about) {
    Map<State, Integer> states = new EnumMap<>(State.class);
    mark(about)
        .states()
        .forEach((name, count) -> states.merge(State.of(name), count, Integer::sum));
    return states;
  }

  /** The state that a point is coloured by; null for what is coloured by what it is. */
  @Nullable State state(Scene.Point point) {
    boolean task = point.about().node().kind().isTask();
    return run == null || !task
        ? null
        : states(point.about()).keySet().stream().findFirst().orElse(State.NONE);
  }

  /** The small line of a task; empty without one. */
  String small(Scene.Point point) {
    StringJoiner parts = new StringJoiner(BETWEEN);
    State state = state(point);
    if (state == null) {
      if (point.form() == Scene.Form.SENSOR) {
        String polling = Notes.polling(point.about().node());
        parts.add(polling.isEmpty() ? "sensor" : "sensor, " + polling);
      } else if (point.form() == Scene.Form.DAG) {
        parts.add("dag");
      }
      Notes.settings(point.about().node()).forEach(parts::add);
      return parts.toString();
    }
    Map<State, Integer> states = states(point.about());
    boolean many = mark(point.about()).total() > 1;
    states.forEach((each, count) -> parts.add((many ? count + " " : "") + each.display()));
    if (states.isEmpty()) {
      parts.add("not begun");
    }
    String note = mark(point.about()).note();
    return note.isEmpty() ? parts.toString() : parts.add(note).toString();
  }

  /** All there is to say of a node, for who points at it. */
  String tooltip(Scene.Item item) {
    List<String> lines = new ArrayList<>();
    Scene.About about = item.about();
    lines.add(about.node().kind().isTask() ? about.id() : item.title());
    String callee = about.node().source().callee();
    if (!callee.isEmpty()) {
      String type = about.node().source().type();
      lines.add(callee + (type.isEmpty() ? "" : ": " + type));
    } else if (!about.node().source().text().isEmpty()) {
      lines.add(about.node().source().text());
    }
    int line = about.node().source().line();
    if (line > 0 && !about.file().isEmpty()) {
      lines.add(about.file() + ":" + line);
    }
    about.node().settings().forEach((name, value) -> lines.add(name + " = " + value));
    if (about.node().step()) {
      lines.add("a step: what is above it ends first, what is below it waits");
    }
    lines.addAll(mark(about).details());
    return String.join("\n", lines);
  }
}
