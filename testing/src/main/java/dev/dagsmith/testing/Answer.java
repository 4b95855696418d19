package dev.dagsmith.testing;

import dev.dagsmith.runtime.TaskInvocation;
import org.jspecify.annotations.Nullable;

/**
 * What a replaced task does.
 *
 * @param <T> what the task's method returns
 */
@FunctionalInterface
public interface Answer<T extends @Nullable Object> {
  /**
   * Answers one call.
   *
   * @param call what it reads, by name, and which attempt of which instance it is; {@link
   *     TaskInvocation#proceed} calls the task itself
   * @return what the task returns
   * @throws Throwable what the task is to throw
   */
  T answer(TaskInvocation call) throws Throwable;
}
