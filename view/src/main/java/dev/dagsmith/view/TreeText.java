package dev.dagsmith.view;

import java.util.ArrayList;
import java.util.List;
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
    if (node.kind() == Kind.SENSOR) {
      String polling = Notes.polling(node);
      notes.add(polling.isEmpty() ? "sensor" : "sensor, " + polling);
    }
    if (node.step() && (node.kind().isTask() || node.kind() == Kind.GROUP)) {
      notes.add("step");
    }
    notes.addAll(Notes.settings(node));
    return notes;
  }
}
