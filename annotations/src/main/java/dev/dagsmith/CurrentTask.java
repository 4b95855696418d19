package dev.dagsmith;

import org.jspecify.annotations.Nullable;

/**
 * Ties a {@link TaskContext} to the thread that runs a task. For engines; tasks call {@link
 * TaskContext#current}.
 */
public final class CurrentTask {
  private static final ThreadLocal<@Nullable TaskContext> CURRENT = new ThreadLocal<>();

  private CurrentTask() {}

  static TaskContext get() {
    TaskContext context = CURRENT.get();
    return context == null ? Detached.INSTANCE : context;
  }

  /** Makes {@code context} the current one of this thread, until the result is closed. */
  public static Scope enter(TaskContext context) {
    TaskContext outer = CURRENT.get();
    CURRENT.set(context);
    return () -> {
      if (outer == null) {
        CURRENT.remove();
      } else {
        CURRENT.set(outer);
      }
    };
  }

  /** Gives the thread its former context back. */
  public interface Scope extends AutoCloseable {
    @Override
    void close();
  }
}
