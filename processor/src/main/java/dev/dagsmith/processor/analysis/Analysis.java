package dev.dagsmith.processor.analysis;

import dev.dagsmith.processor.graph.Block;
import dev.dagsmith.processor.graph.DagGraph;
import dev.dagsmith.processor.program.DagMethod;
import java.util.List;

/** Makes the graph of a dag from its program. */
public final class Analysis {
  private Analysis() {}

  /** The graph, with what is wrong with it. */
  public static DagGraph of(DagMethod dag) {
    return new DagGraph(dag.header(), dag.params(), new Block(List.of()), List.of());
  }
}
