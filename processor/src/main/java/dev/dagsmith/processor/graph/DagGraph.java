package dev.dagsmith.processor.graph;

import dev.dagsmith.processor.program.DagMethod;
import java.util.List;

/**
 * The graph of a dag.
 *
 * @param header what stands above the method's body
 * @param params the parameters, in order
 * @param body its nodes
 * @param duplicates calls that name an id that is taken; with any, nothing can be generated
 * @param unpushed calls whose value is needed, of tasks that keep none; with any, nothing can be
 *     generated
 */
public record DagGraph(
    DagMethod.Header header,
    List<DagMethod.Param> params,
    Block body,
    List<DuplicateId> duplicates,
    List<Unpushed> unpushed) {
  /** Copies the lists. */
  public DagGraph {
    params = List.copyOf(params);
    duplicates = List.copyOf(duplicates);
    unpushed = List.copyOf(unpushed);
  }
}
