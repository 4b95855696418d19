package dev.dagsmith.runtime.graph;

import org.jspecify.annotations.Nullable;

/**
 * A call of a task or, with {@code sensor} settings, the polling of a sensor.
 *
 * @param head its id is the task's id
 * @param callee the method, {@code shop.CatFacts.analyze}
 * @param result the declared type of its value, {@link TypeRef#VOID} without one; for a sensor the
 *     type of the value found, {@link TypeRef#VOID} for a boolean one
 * @param code evaluates the arguments and makes the call; for a sensor it gives a {@code Boolean}
 *     or an {@code Optional}
 * @param settings retries, timeout and limits
 * @param label a name for people, a text made of the arguments; null without one
 * @param sensor how to poll; null for a task
 */
public record TaskNode(
    Head head,
    String callee,
    TypeRef result,
    Code code,
    TaskSettings settings,
    @Nullable Code label,
    @Nullable SensorSettings sensor)
    implements Node {

  /** A task with the default settings. */
  public TaskNode(Head head, String callee, TypeRef result, Code code) {
    this(head, callee, result, code, TaskSettings.DEFAULT);
  }

  /** A task without a label. */
  public TaskNode(Head head, String callee, TypeRef result, Code code, TaskSettings settings) {
    this(head, callee, result, code, settings, null, null);
  }

  /** The same with these settings. */
  public TaskNode with(TaskSettings newSettings) {
    return new TaskNode(head, callee, result, code, newSettings, label, sensor);
  }

  /** The same with a label. */
  public TaskNode labelled(Code newLabel) {
    return new TaskNode(head, callee, result, code, settings, newLabel, sensor);
  }

  /** The same as a sensor. */
  public TaskNode polled(SensorSettings newSensor) {
    return new TaskNode(head, callee, result, code, settings, label, newSensor);
  }
}
