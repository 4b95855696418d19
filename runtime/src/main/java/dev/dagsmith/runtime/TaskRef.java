package dev.dagsmith.runtime;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Names a task of a dag, and says what its method returns. Generated classes have one for each of
 * their tasks:
 *
 * <pre>{@code
 * TaskRef<String> fact = CatFactsDag.Task.GET_CAT_FACT;
 * TaskRef<Long> sum = SumDag.Task.ADD.in("sum"); // in a dag that calls SumDag's as "sum"
 * }</pre>
 *
 * @param <T> what the task's method returns, boxed: {@code Void} if nothing, and {@code Boolean} or
 *     {@code Optional<X>} for a sensor
 * @param dagId the dag whose method calls the task
 * @param taskId the task's id in the dag that is run: with the prefixes of the groups it is in
 */
public record TaskRef<T extends @Nullable Object>(String dagId, String taskId) {
  /**
   * Names a task.
   *
   * @param dagId the dag whose method calls the task
   * @param taskId the task's id in the dag that is run: with the prefixes of the groups it is in
   * @throws NullPointerException if an id is null
   */
  public TaskRef {
    Objects.requireNonNull(dagId, "dagId");
    Objects.requireNonNull(taskId, "taskId");
  }

  /**
   * {@return the same task where another dag calls its dag}
   *
   * @param group the id of that call, {@code sum}; for a dag that is called by a dag that is called
   *     that of the inner call first, {@code ADD.in("sum").in("report")}, or both at once, {@code
   *     ADD.in("report.sum")}
   * @throws IllegalArgumentException if it is empty
   */
  public TaskRef<T> in(String group) {
    if (group.isEmpty()) {
      throw new IllegalArgumentException(
          "The group of " + taskId + " is empty; give the id of the call of dag " + dagId + ".");
    }
    return new TaskRef<>(dagId, group + "." + taskId);
  }
}
