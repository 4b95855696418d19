package dev.dagsmith.processor.graph;

import dev.dagsmith.processor.program.DagMethod;
import java.util.List;
import java.util.Map;

/**
 * The graph of a dag.
 *
 * @param header what stands above the method's body
 * @param params the parameters, in order
 * @param body its nodes
 * @param duplicates calls that name an id that is taken; with any, nothing can be generated
 * @param unpushed calls whose value is needed, of tasks that keep none; with any, nothing can be
 *     generated
 * @param readers by task id, who alone may read its XComs
 */
public record DagGraph(
    DagMethod.Header header,
    List<DagMethod.Param> params,
    Block body,
    List<DuplicateId> duplicates,
    List<Unpushed> unpushed,
    Map<String, List<String>> readers) {
  /** Copies the lists. */
  public DagGraph {
    params = List.copyOf(params);
    duplicates = List.copyOf(duplicates);
    unpushed = List.copyOf(unpushed);
    readers = Map.copyOf(readers);
  }

  /** The same with these readers. */
  public DagGraph readers(Map<String, List<String>> newReaders) {
    return new DagGraph(header, params, body, duplicates, unpushed, newReaders);
  }

  /** Who alone may read the XComs of a task; empty: all may. */
  public List<String> readersOf(Node.Task task) {
    return readers.getOrDefault(task.head().id(), List.of());
  }
}
