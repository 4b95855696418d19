package dev.dagsmith.runtime;

import dev.dagsmith.runtime.core.RunState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run that has ended, as it was then. Safe for use by several threads. Only {@link #tasks} reads
 * the store, which must still be open.
 *
 * @param <T> the type of its result
 */
public interface RunResult<T extends @Nullable Object> {
  /** {@return the dag's id} */
  String dagId();

  /** {@return the run's id, unique among the dag's runs} */
  String runId();

  /** {@return {@link RunState#SUCCESS} or {@link RunState#FAILED}} */
  RunState state();

  /** {@return whether it ended well} */
  default boolean succeeded() {
    return state() == RunState.SUCCESS;
  }

  /**
   * {@return what the dag's method returned: a copy of its own for each call} Null if the method
   * returns nothing, or if what it would have returned was skipped.
   *
   * @throws DagRunFailed if the run failed
   */
  T result();

  /** {@return the result as JSON; null if there is none, {@code "***"} if it is secret} */
  @Nullable String resultJson();

  /** {@return why the run failed; null if it did not} */
  @Nullable RunError error();

  /** {@return when it began, or was resumed for the last time} */
  Instant startedAt();

  /** {@return how long it took, from {@link #startedAt}} */
  Duration duration();

  /**
   * {@return its task instances that are not {@code none}, in the order of the source, mapped ones
   * by index} Read from the store page by page while it is walked through.
   */
  Iterable<TaskResult> tasks();

  /** {@return {@link #tasks} as a list} */
  default List<TaskResult> taskList() {
    List<TaskResult> all = new ArrayList<>();
    tasks().forEach(all::add);
    return List.copyOf(all);
  }
}
