package dev.dagsmith.view.svg;

import dev.dagsmith.view.GraphView;
import dev.dagsmith.view.ParamView;
import dev.dagsmith.view.Scene;
import dev.dagsmith.view.TypeText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What stands above a picture.
 *
 * @param title the dag's id, cut to size
 * @param small its parameters and schedule, or the run; cut to size
 * @param label what the picture is of
 * @param doc what the dag is for; empty without a text
 */
record Heading(String title, String small, String label, String doc) {
  private static final int LEFT = 20;
  private static final int LEAST = 240;

  /** The heading of a picture of about this width. */
  static Heading of(GraphView graph, @Nullable RunMarks run, int width) {
    int most = Math.max(LEAST, width - 2 * LEFT);
    String small = run == null ? given(graph) : "run " + run.title() + ": " + run.state();
    String label = "dag " + graph.dagId();
    return new Heading(
        Font.HEAD.fit(graph.dagId(), most),
        Font.SMALL.fit(small, most),
        run == null ? label : label + ", " + small,
        graph.doc());
  }

  private static String given(GraphView graph) {
    List<String> parts = new ArrayList<>();
    String params =
        graph.params().stream()
            .filter(param -> !param.injected())
            .map(Heading::param)
            .collect(Collectors.joining(", "));
    if (!params.isEmpty()) {
      parts.add(params);
    }
    if (!graph.timing().schedule().isEmpty()) {
      parts.add(graph.timing().schedule());
    }
    return String.join(" \u00b7 ", parts);
  }

  private static String param(ParamView param) {
    String text = TypeText.simple(param.type()) + " " + param.name();
    return param.defaultText() == null ? text : text + " = " + param.defaultText();
  }

  int width() {
    return Math.max(Font.HEAD.width(title), Font.SMALL.width(small)) + 2 * LEFT;
  }

  int height() {
    return small.isEmpty() ? 38 : 54;
  }

  void draw(Markup out) {
    Text.write(out, title, Font.HEAD, LEFT, 24);
    Text.write(out, small, Font.SMALL, LEFT, 44);
    out.line();
  }

  /** What who does not see the picture is told. */
  String description(Scene scene) {
    int tasks = scene.items().stream().mapToInt(Heading::tasks).sum();
    String count = tasks + (tasks == 1 ? " task" : " tasks") + ", ";
    String lines = scene.lines().size() + (scene.lines().size() == 1 ? " line." : " lines.");
    return doc.isEmpty() ? count + lines : doc.strip() + " " + count + lines;
  }

  private static int tasks(Scene.Item item) {
    if (item instanceof Scene.Box box) {
      return box.items().stream().mapToInt(Heading::tasks).sum();
    }
    return item.about().node().kind().isTask() ? 1 : 0;
  }
}
