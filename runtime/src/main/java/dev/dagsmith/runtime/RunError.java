package dev.dagsmith.runtime;

import dev.dagsmith.runtime.core.Failure;
import java.util.List;

/**
 * Why a run failed.
 *
 * @param taskId where the failure happened: a task's id, or that of another node of the graph
 * @param mapIndex where in its maps that instance stands; empty outside maps
 * @param calledAt the place in the dag's source, {@code CatFacts.java:31}; empty if unknown
 * @param failure what happened
 * @param suppressed the run's other failures, in the order of the source
 */
public record RunError(
    String taskId,
    List<Integer> mapIndex,
    String calledAt,
    Failure failure,
    List<Failure> suppressed) {
  /**
   * Copies the lists.
   *
   * @param taskId where the failure happened: a task's id, or that of another node of the graph
   * @param calledAt the place in the dag's source, {@code CatFacts.java:31}; empty if unknown
   * @param failure what happened
   * @param mapIndex where in its maps that instance stands; empty outside maps
   * @param suppressed the run's other failures, in the order of the source
   */
  public RunError {
    mapIndex = List.copyOf(mapIndex);
    suppressed = List.copyOf(suppressed);
  }
}
