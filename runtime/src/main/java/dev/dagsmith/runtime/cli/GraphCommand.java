package dev.dagsmith.runtime.cli;

import dev.dagsmith.view.DotDrawing;
import dev.dagsmith.view.GraphJson;
import dev.dagsmith.view.GraphView;
import dev.dagsmith.view.MermaidDrawing;
import dev.dagsmith.view.TreeDrawing;
import dev.dagsmith.view.svg.SvgDrawing;
import java.util.List;

/** Draws the graph. */
final class GraphCommand {
  private static final List<String> FORMATS = List.of("tree", "mermaid", "dot", "svg", "json");

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
              case "svg" -> SvgDrawing.of(graph);
              case "json" -> GraphJson.of(graph);
              default -> TreeDrawing.of(graph, console.unicode());
            });
    return ExitStatus.SUCCESS;
  }

  /** How to draw it. */
  static String format(Arguments args) {
    return Formats.of(args, FORMATS);
  }
}
