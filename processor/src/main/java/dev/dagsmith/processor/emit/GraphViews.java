package dev.dagsmith.processor.emit;

import dev.dagsmith.processor.graph.DagGraph;
import dev.dagsmith.processor.program.DagMethod;
import dev.dagsmith.view.BlockView;
import dev.dagsmith.view.GraphView;
import dev.dagsmith.view.Origin;
import dev.dagsmith.view.ParamView;

/** The view of a dag's graph: what is drawn, written as JSON, and hashed. */
final class GraphViews {
  private GraphViews() {}

  /** The view, without a hash. */
  static GraphView of(DagGraph graph) {
    DagMethod.Header header = graph.header();
    return new GraphView(
        header.dagId(),
        new Origin(
            header.owner().qualifiedName(),
            header.method(),
            header.file(),
            header.pos().line(),
            DagClass.name(header).toString()),
        header.doc(),
        "",
        graph.params().stream().map(GraphViews::param).toList(),
        header.result().source(),
        new GraphView.Timing(header.schedule(), header.start(), header.maxActiveTasks()),
        BlockView.body(NodeViews.of(graph)));
  }

  private static ParamView param(DagMethod.Param param) {
    return new ParamView(
        param.var().name(),
        param.var().type().source(),
        param.defaultText(),
        param.min(),
        param.max(),
        param.pattern(),
        param.doc(),
        param.injected());
  }
}
