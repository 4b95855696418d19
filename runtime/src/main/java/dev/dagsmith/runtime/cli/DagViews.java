package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.graph.ParamDef;
import dev.dagsmith.view.BlockView;
import dev.dagsmith.view.GraphView;
import dev.dagsmith.view.Origin;
import dev.dagsmith.view.ParamView;

/** Makes the view of a dag, for drawing. */
public final class DagViews {
  private DagViews() {}

  /** The dag's own graph, as the processor saw it. */
  public static GraphView own(DagDefinition dag) {
    return view(dag, false);
  }

  /** The dag's graph with those of the dags that it calls, and the hash of all. */
  public static GraphView composed(DagDefinition dag) {
    String hash = Plans.of(dag).hash();
    return view(dag, true).hash(hash);
  }

  static GraphView view(DagDefinition dag, boolean children) {
    DagDefinition.Origin from = dag.origin();
    return new GraphView(
        dag.dagId(),
        new Origin(
            from.className(), from.method(), from.file(), from.line(), from.generatedClass()),
        dag.doc(),
        dag.hash(),
        dag.params().stream().map(DagViews::param).toList(),
        dag.result().toString(),
        new GraphView.Timing(dag.schedule(), dag.start(), dag.maxActiveTasks()),
        BlockView.body(new NodeViews(children, dag.dataOrder()).nodes(dag.body())));
  }

  private static ParamView param(ParamDef param) {
    return new ParamView(
        param.name(),
        param.type().toString(),
        param.defaultText(),
        param.min(),
        param.max(),
        param.pattern(),
        param.doc(),
        param.injected());
  }
}
