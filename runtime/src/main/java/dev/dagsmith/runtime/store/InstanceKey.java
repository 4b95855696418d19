package dev.dagsmith.runtime.store;

/**
 * A node of a run, for one path of map indexes: a task instance, or a decision.
 *
 * @param run the run
 * @param taskId the node's id with the prefixes of the groups it is in
 * @param path the map indexes
 */
public record InstanceKey(RunKey run, String taskId, MapPath path) {
  /** As shown: {@code load[2, 0]}. */
  public String display() {
    return path.isEmpty() ? taskId : taskId + path;
  }
}
