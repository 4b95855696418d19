package dev.dagsmith.view;

import java.util.HashSet;
import java.util.Set;

/** A graph in Graphviz's language, drawn as {@link MermaidDrawing} draws it. */
public final class DotDrawing {
  private final StringBuilder out = new StringBuilder();
  private final Set<String> boxes = new HashSet<>();

  private DotDrawing() {}

  /** The digraph, with a line end. */
  public static String of(GraphView graph) {
    DotDrawing drawing = new DotDrawing();
    Scene scene = SceneBuilder.of(graph);
    drawing.out.append("digraph ").append(quoted(graph.dagId())).append(" {\n");
    drawing.out.append("  compound=true;\n  node [shape=box];\n");
    scene.items().forEach(each -> drawing.item(each, 1));
    scene.lines().forEach(drawing::line);
    return drawing.out.append("}\n").toString();
  }

  private void item(Scene.Item item, int depth) {
    String indent = "  ".repeat(depth);
    if (item instanceof Scene.Box box) {
      boxes.add(box.key());
      out.append(indent).append("subgraph cluster_").append(box.key()).append(" {\n");
      out.append(indent).append("  label=").append(quoted(box.title())).append(";\n");
      // a line to a cluster needs a node in it
      out.append(indent).append("  ").append(box.key()).append(" [shape=point, style=invis];\n");
      box.items().forEach(each -> item(each, depth + 1));
      out.append(indent).append("}\n");
    } else if (item instanceof Scene.Point point) {
      out.append(indent).append(point.key()).append(" [label=").append(quoted(point.title()));
      out.append(
          switch (point.form()) {
            case TASK -> "";
            case SENSOR -> ", style=rounded";
            case BRANCH -> ", shape=diamond";
            case DAG -> ", shape=folder";
            case END -> ", shape=oval";
            case BARRIER -> ", shape=hexagon";
          });
      out.append("];\n");
    }
  }

  private void line(Scene.Line line) {
    out.append("  ").append(line.from()).append(" -> ").append(line.to()).append(" [");
    String separator = "";
    if (boxes.contains(line.from())) {
      out.append("ltail=cluster_").append(line.from());
      separator = ", ";
    }
    if (boxes.contains(line.to())) {
      out.append(separator).append("lhead=cluster_").append(line.to());
      separator = ", ";
    }
    if (line.style() == Scene.Style.STEP) {
      out.append(separator).append("style=dashed");
    } else if (!line.label().isEmpty()) {
      out.append(separator).append("label=").append(quoted(line.label()));
    }
    out.append("];\n");
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }
}
