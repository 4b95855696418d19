package dev.dagsmith.runtime;

import dev.dagsmith.TaskContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One call of a task, or one poll of a sensor. For the thread that makes it. */
public interface TaskInvocation {
  /** {@return which task instance of which run it is, and which attempt} */
  TaskContext context();

  /**
   * {@return the task, as the dag names it whose method calls it: {@code SumDag.Task.ADD}, also
   * where another dag calls that dag}
   */
  TaskRef<?> task();

  /**
   * {@return the names of what the call reads: parameters and variables of the dag's method, and
   * tasks whose values it takes} {@code graph} shows the same names behind the arrow.
   */
  List<String> inputNames();

  /**
   * What the call reads under a name; the same object each time, and the one that the task gets.
   *
   * @param name one of {@link #inputNames}
   * @return the value; null if that is its value
   * @throws IllegalArgumentException if it reads nothing of that name; the text says what it reads
   */
  @Nullable Object input(String name);

  /**
   * Makes the call.
   *
   * @return what the task returns; null for a {@code void} one
   * @throws Throwable what it throws
   */
  @Nullable Object proceed() throws Throwable;

  /**
   * Which of the values that were read so far are not any more as they were stored: the task has
   * changed an object that it was passed. In a dag each reader has its own copy, so nobody else
   * sees the change. Reads and compares each value, so it is not for every day.
   *
   * @return their names, as in {@link #inputNames}; empty if all are as they were
   */
  List<String> changedInputs();
}
