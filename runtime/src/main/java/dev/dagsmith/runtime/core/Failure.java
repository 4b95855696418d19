package dev.dagsmith.runtime.core;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A failure as it is recorded: enough to choose a catch clause, to show it, and to rebuild a cause.
 *
 * @param classes binary names of the exception's class and its superclasses, most special first, up
 *     to {@code java.lang.Throwable}
 * @param simpleName the class's simple name
 * @param message its message
 * @param text its {@code toString()}
 * @param stack its stack trace as text, causes and suppressed included, without frames of the
 *     engine
 * @param cause its cause
 */
public record Failure(
    List<String> classes,
    String simpleName,
    @Nullable String message,
    String text,
    String stack,
    @Nullable Failure cause) {
  /** Copies the list. */
  public Failure {
    classes = List.copyOf(classes);
  }

  /** The binary name of its class. */
  public String className() {
    return classes.get(0);
  }

  /** Whether it is what is recorded of a task that was under way when its run was cancelled. */
  public boolean cancelled() {
    return equals(Cancellation.FAILURE);
  }

  /** Whether it is of this class, or of a subclass. */
  public boolean is(String className) {
    return classes.contains(className);
  }
}
