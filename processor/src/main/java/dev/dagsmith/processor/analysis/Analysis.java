package dev.dagsmith.processor.analysis;

import dev.dagsmith.processor.graph.DagGraph;
import dev.dagsmith.processor.program.DagMethod;
import java.util.Map;
import java.util.Set;

/** Makes the graph of a dag from its program. */
public final class Analysis {
  private Analysis() {}

  /** The graph, with what is wrong with it. */
  public static DagGraph of(DagMethod dag) {
    Ids ids = new Ids(Set.of());
    DagGraph graph = graph(dag, ids);
    // ids that calls name are theirs, wherever they stand: the others keep clear of them
    return ids.allNamed().isEmpty() ? graph : graph(dag, new Ids(Set.copyOf(ids.allNamed())));
  }

  private static DagGraph graph(DagMethod dag, Ids ids) {
    Scope scope = Scope.outermost(ids, dag.header().dataOrder(), dag.header().result());
    for (DagMethod.Param param : dag.params()) {
      scope.set(param.var(), Version.of(param.var().name() + "#0"));
    }
    Statements.all(scope, dag.body());
    return new DagGraph(
        dag.header(),
        dag.params(),
        scope.block.build(),
        ids.duplicates(),
        scope.shared.unpushed(),
        Map.of());
  }
}
