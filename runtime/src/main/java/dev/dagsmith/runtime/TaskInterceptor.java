package dev.dagsmith.runtime;

import org.jspecify.annotations.Nullable;

/**
 * Goes around the calls of tasks, and the polls of sensors, on the thread that makes them: for
 * metrics, for contexts that belong to a thread, for tests that put something else in a task's
 * place. An engine is given them by {@link dev.dagsmith.runtime.engine.EngineConfig#interceptor};
 * the first goes around all others.
 *
 * <pre>{@code
 * TaskInterceptor timed = call -> {
 *   var timer = timers.start(call.context().taskId());
 *   try {
 *     return call.proceed();
 *   } finally {
 *     timer.stop();
 *   }
 * };
 * }</pre>
 *
 * <p>It is called by many threads at once. {@link dev.dagsmith.TaskContext#current} is the task's.
 */
@FunctionalInterface
public interface TaskInterceptor {
  /**
   * Makes the call, or does something in its place.
   *
   * @param call the call, which may be made once, several times or not at all
   * @return what the task returns; null for a {@code void} one. It is stored as the task's declared
   *     type
   * @throws Throwable what the task throws; whatever is thrown fails the attempt
   */
  @Nullable Object around(TaskInvocation call) throws Throwable;
}
