package dev.dagsmith.runtime.cli;

import dev.dagsmith.view.DotDrawing;
import dev.dagsmith.view.GraphJson;
import dev.dagsmith.view.GraphView;
import dev.dagsmith.view.MermaidDrawing;
import dev.dagsmith.view.TreeDrawing;
import java.util.List;

/** Draws the graph. */
final class GraphCommand {
  private static final List<String> FORMATS = List.of("tree", "mermaid", "dot", "json");

  private GraphCommand() {}

  static int perform(Invocation invocation) {
    String format = format(invocation.args());
    GraphView graph = DagViews.composed(invocation.dag());
    Console console = invocation.console();
    console
        .out()
        .print(
            switch (format) {
              case "mermaid" -> MermaidDrawing.of(graph);
              case "dot" -> DotDrawing.of(graph);
              case "json" -> GraphJson.of(graph);
              default -> TreeDrawing.of(graph, console.unicode());
            });
    return ExitStatus.SUCCESS;
  }

  /** How to draw it. */
  static String format(Arguments args) {
    String given = args.get("--format");
    boolean json = args.has("--json");
    if (json && given != null && !given.equals("json")) {
      throw new UsageException("--json is --format json; --format says " + given + ".");
    }
    String format = json ? "json" : given == null ? "tree" : given;
    if (!FORMATS.contains(format)) {
      throw new UsageException(
          "--format: got \""
              + format
              + "\", expected one of "
              + String.join(", ", FORMATS)
              + "."
              + DidYouMean.hint(format, FORMATS));
    }
    return format;
  }
}
