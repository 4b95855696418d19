package dev.dagsmith.view;

/**
 * A graph as a Mermaid flowchart: values pass along solid lines, steps wait along dashed ones,
 * branches are diamonds, and maps, tries and called dags are subgraphs.
 */
public final class MermaidDrawing {
  private final StringBuilder out = new StringBuilder();

  private MermaidDrawing() {}

  /** The flowchart, with a line end. */
  public static String of(GraphView graph) {
    MermaidDrawing drawing = new MermaidDrawing();
    Scene scene = SceneBuilder.of(graph);
    drawing.out.append("flowchart TD\n");
    scene.items().forEach(each -> drawing.item(each, 1));
    scene.lines().forEach(drawing::line);
    return drawing.out.toString();
  }

  private void item(Scene.Item item, int depth) {
    String indent = "  ".repeat(depth);
    if (item instanceof Scene.Box box) {
      out.append(indent).append("subgraph ").append(box.key()).append('[');
      out.append(quoted(box.title())).append("]\n");
      box.items().forEach(each -> item(each, depth + 1));
      out.append(indent).append("end\n");
    } else if (item instanceof Scene.Point point) {
      String title = quoted(point.title());
      out.append(indent).append(point.key());
      out.append(
          switch (point.form()) {
            case TASK -> "[" + title + "]";
            case SENSOR -> "(" + title + ")";
            case BRANCH -> "{" + title + "}";
            case DAG -> "[[" + title + "]]";
            case END -> "([" + title + "])";
            case BARRIER -> "{{" + title + "}}";
          });
      out.append('\n');
    }
  }

  private void line(Scene.Line line) {
    out.append("  ").append(line.from());
    out.append(line.style() == Scene.Style.STEP ? " -.->" : " -->");
    if (!line.label().isEmpty()) {
      out.append('|').append(quoted(line.label())).append('|');
    }
    out.append(' ').append(line.to()).append('\n');
  }

  /** In quotes, with all that Mermaid or a browser might read as markup written as entities. */
  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              if (Character.isLetterOrDigit(c) || " .,:_-()+*/?!='".indexOf(c) >= 0) {
                quoted.appendCodePoint(c);
              } else {
                quoted.append('#').append(c).append(';');
              }
            });
    return quoted.append('"').toString();
  }
}
