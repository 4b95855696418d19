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

  /**
   * Makes {@code context} the current one of this thread, until the result is closed.
   *
   * @param context the context of the task that the thread runs from now on
   * @return closing it makes the context before it current again, on the same thread
   */
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

  /** A secret was made. */
  static void saw(Object secret) {
    if (CURRENT.get() instanceof SeesSecrets context) {
      context.saw(secret);
    }
  }

  /** A context that is told of the secrets that its task makes, to keep them out of logs. */
  public interface SeesSecrets {
    /**
     * The content of a secret that was just made.
     *
     * @param secret a text that must not be shown
     */
    void saw(Object secret);
  }

  /** Gives the thread its former context back. */
  public interface Scope extends AutoCloseable {
    @Override
    void close();
  }
}
