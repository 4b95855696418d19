package dev.dagsmith.testing;

import dev.dagsmith.runtime.TaskRef;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a task does in place of its own code, answer by answer. Each task instance goes through the
 * answers by itself: its first attempt gets the first one, the next attempt the next, and all later
 * ones the last. A sensor takes one for each poll.
 *
 * <pre>{@code
 * engine.when(CatFactsDag.Task.GET_CAT_FACT).thenThrow(new IOException("503")).thenReturn("Cats sleep.");
 * engine.when(OrdersDag.Task.LOAD).mapIndex(2).takes(Duration.ofMinutes(5)).thenProceed();
 * }</pre>
 *
 * @param <T> what the task's method returns
 */
public final class Stub<T extends @Nullable Object> {
  private final TaskRef<T> task;
  private final List<Step<T>> steps = new ArrayList<>();
  private @Nullable List<Integer> mapIndex;
  private Duration takes = Duration.ZERO;

  Stub(TaskRef<T> task) {
    this.task = task;
  }

  /** An answer, and how much virtual time it takes. */
  record Step<T extends @Nullable Object>(Answer<T> answer, Duration takes) {}

  /**
   * Only this instance of a mapped task; others are what they were.
   *
   * @param indexes the map indexes, outermost first, from 0
   * @return this
   */
  public Stub<T> mapIndex(Integer... indexes) {
    mapIndex = List.of(indexes);
    return this;
  }

  /**
   * The answers that follow take this long, in virtual time: nobody waits for it, and timeouts,
   * pools and other tasks see it pass.
   *
   * @param duration zero or more
   * @return this
   * @throws IllegalArgumentException if it is negative
   */
  public Stub<T> takes(Duration duration) {
    if (duration.isNegative()) {
      throw new IllegalArgumentException("A task can't take " + duration + ".");
    }
    takes = duration;
    return this;
  }

  /**
   * Returns a value. It is stored as the task's declared type, as its own would be.
   *
   * @param value the value; null for a {@code void} task
   * @return this
   */
  public Stub<T> thenReturn(T value) {
    return thenAnswer(call -> value);
  }

  /**
   * Throws; a {@link dev.dagsmith.SkipTask} skips the task, a {@link dev.dagsmith.FailTask} fails
   * it for good.
   *
   * @param thrown the exception
   * @return this
   */
  public Stub<T> thenThrow(Throwable thrown) {
    return thenAnswer(
        call -> {
          throw thrown;
        });
  }

  /**
   * Calls the task itself.
   *
   * @return this
   */
  @SuppressWarnings({"unchecked", "NullAway"}) // it returns what its method returns
  public Stub<T> thenProceed() {
    return thenAnswer(call -> (T) call.proceed());
  }

  /**
   * Does something else.
   *
   * @param answer what it does
   * @return this
   */
  public Stub<T> thenAnswer(Answer<T> answer) {
    steps.add(new Step<>(answer, takes));
    return this;
  }

  TaskRef<T> task() {
    return task;
  }

  boolean isFor(List<Integer> instance) {
    return mapIndex == null || mapIndex.equals(instance);
  }

  /** What a call does; {@code before} is how many the instance has had. Null without answers. */
  @Nullable Step<T> step(int before) {
    return steps.isEmpty() ? null : steps.get(Math.min(before, steps.size() - 1));
  }
}
