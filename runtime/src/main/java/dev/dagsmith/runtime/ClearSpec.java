package dev.dagsmith.runtime;

import java.util.ArrayList;
import java.util.List;

/**
 * Which task instances of a run are to be cleared, that is done again.
 *
 * @param taskId the task's id with the prefixes of the groups it is in; the id of a group stands
 *     for all tasks in it
 * @param mapIndex where in its maps, outermost first: all instances that begin so; empty for all
 * @param only whether what depends on them stays as it is, made from their old values
 */
public record ClearSpec(String taskId, List<Integer> mapIndex, boolean only) {
  /**
   * Copies the list.
   *
   * @param taskId the task's id with the prefixes of the groups it is in; the id of a group stands
   *     for all tasks in it
   * @param only whether what depends on them stays as it is, made from their old values
   * @param mapIndex where in its maps, outermost first: all instances that begin so; empty for all
   */
  public ClearSpec {
    mapIndex = List.copyOf(mapIndex);
  }

  /**
   * {@return all instances of a task, and everything that depends on them}
   *
   * @param taskId the task's id, with the prefixes of the groups it is in
   */
  public static ClearSpec task(String taskId) {
    return new ClearSpec(taskId, List.of(), false);
  }

  /**
   * {@return the same for these map indexes}
   *
   * @param indexes the map indexes, outermost first
   */
  public ClearSpec mapIndex(int... indexes) {
    List<Integer> list = new ArrayList<>();
    for (int index : indexes) {
      list.add(index);
    }
    return new ClearSpec(taskId, list, only);
  }

  /** {@return the same without what depends on them} */
  public ClearSpec bare() {
    return new ClearSpec(taskId, mapIndex, true);
  }
}
