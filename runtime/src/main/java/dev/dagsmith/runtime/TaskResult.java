package dev.dagsmith.runtime;

import dev.dagsmith.runtime.core.Failure;
import dev.dagsmith.runtime.core.TaskState;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task instance of a run.
 *
 * @param taskId the task's id, with the prefixes of the groups it is in
 * @param mapIndex where in its maps it stands, outermost first; empty outside maps
 * @param label its name for people, of {@code @Task(label)}; null without one
 * @param state its state
 * @param attempts how many attempts have begun, since it was cleared if it was
 * @param duration how long the last of them took; zero if there was none
 * @param failure why it failed; null if it did not
 */
public record TaskResult(
    String taskId,
    List<Integer> mapIndex,
    @Nullable String label,
    TaskState state,
    int attempts,
    Duration duration,
    @Nullable Failure failure) {
  /**
   * Copies the list.
   *
   * @param taskId the task's id, with the prefixes of the groups it is in
   * @param label its name for people, of {@code @Task(label)}; null without one
   * @param state its state
   * @param attempts how many attempts have begun, since it was cleared if it was
   * @param duration how long the last of them took; zero if there was none
   * @param failure why it failed; null if it did not
   * @param mapIndex where in its maps it stands, outermost first; empty outside maps
   */
  public TaskResult {
    mapIndex = List.copyOf(mapIndex);
  }
}
