package dev.dagsmith.runtime;

import dev.dagsmith.runtime.core.TaskState;
import java.util.List;

/**
 * What of a run is cleared before it goes on. Nothing is if it only goes on with new code of its
 * tasks, which a note says.
 *
 * @param dagId the dag
 * @param runId the run
 * @param count how many task instances are to be done again, or were not done before
 * @param removed how many are no longer in the graph
 * @param graphChanged whether that is because the graph changed, at least in part
 * @param kept how many task instances that succeeded are kept
 * @param first the first of both, in the order of the graph; at most {@value #MOST}
 * @param notes what else is to be known, each a sentence
 */
public record Cleared(
    String dagId,
    String runId,
    long count,
    long removed,
    boolean graphChanged,
    long kept,
    List<Instance> first,
    List<String> notes) {
  /** How many instances are listed. */
  public static final int MOST = 20;

  /**
   * Copies the lists.
   *
   * @param dagId the dag
   * @param runId the run
   * @param count how many task instances are to be done again, or were not done before
   * @param removed how many are no longer in the graph
   * @param graphChanged whether that is because the graph changed, at least in part
   * @param kept how many task instances that succeeded are kept
   * @param first the first of both, in the order of the graph; at most {@value #MOST}
   * @param notes what else is to be known, each a sentence
   */
  public Cleared {
    first = List.copyOf(first);
    notes = List.copyOf(notes);
  }

  /**
   * A task instance.
   *
   * @param taskId the task
   * @param mapIndex where in its maps; empty outside maps
   * @param state the state it had
   * @param removed whether it is no longer in the graph
   */
  public record Instance(String taskId, List<Integer> mapIndex, TaskState state, boolean removed) {
    /**
     * Copies the list.
     *
     * @param taskId the task
     * @param state the state it had
     * @param removed whether it is no longer in the graph
     * @param mapIndex where in its maps; empty outside maps
     */
    public Instance {
      mapIndex = List.copyOf(mapIndex);
    }

    /**
     * As shown: {@code load[2, 0]}.
     *
     * @return the task id with its map index
     */
    public String display() {
      return mapIndex.isEmpty() ? taskId : taskId + mapIndex;
    }
  }
}
