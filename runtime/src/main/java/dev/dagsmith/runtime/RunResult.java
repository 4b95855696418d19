package dev.dagsmith.runtime;

import dev.dagsmith.runtime.core.RunState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run that has ended.
 *
 * @param <T> the type of its result
 */
public interface RunResult<T extends @Nullable Object> {
  /** The dag's id. */
  String dagId();

  /** The run's id, unique among the dag's runs. */
  String runId();

  /** {@link RunState#SUCCESS} or {@link RunState#FAILED}. */
  RunState state();

  /** Whether it ended well. */
  default boolean succeeded() {
    return state() == RunState.SUCCESS;
  }

  /**
   * What the dag's method returned: a copy of its own for each call. Null if the method returns
   * nothing, or if what it would have returned was skipped.
   *
   * @throws DagRunFailed if the run failed
   */
  T result();

  /** The result as JSON; null if there is none, {@code "***"} if it is secret. */
  @Nullable String resultJson();

  /** Why the run failed; null if it did not. */
  @Nullable RunError error();

  /** When it began, or was resumed for the last time. */
  Instant startedAt();

  /** How long it took, from {@link #startedAt}. */
  Duration duration();

  /**
   * Its task instances that are not {@code none}, in the order of the source, mapped ones by index.
   * Read from the store page by page while it is walked through.
   */
  Iterable<TaskResult> tasks();

  /** {@link #tasks} as a list. */
  default List<TaskResult> taskList() {
    List<TaskResult> all = new ArrayList<>();
    tasks().forEach(all::add);
    return List.copyOf(all);
  }
}
