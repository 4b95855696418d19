package dev.dagsmith.runtime.graph;

import org.jspecify.annotations.Nullable;

/**
 * The variable of a catch clause: a failure rebuilt from the store. It offers what a dag's body may
 * ask of it: the message, {@code toString()}, the names of its class, and being thrown again or a
 * cause.
 */
@SuppressWarnings("OverrideThrowableToString") // it shows the text of the failure it stands for
public final class CaughtFailure extends Exception {
  private static final long serialVersionUID = 1L;

  private final String className;
  private final String simpleName;
  private final String text;

  /**
   * A failure as it was.
   *
   * @param className the name of its class, as {@link Class#getName}
   * @param simpleName as {@link Class#getSimpleName}
   * @param message its message
   * @param text its {@code toString()}
   * @param cause its cause, rebuilt likewise
   */
  public CaughtFailure(
      String className,
      String simpleName,
      @Nullable String message,
      String text,
      @Nullable Throwable cause) {
    super(message, cause, false, true);
    this.className = className;
    this.simpleName = simpleName;
    this.text = text;
  }

  /** What {@code getClass().getName()} was. */
  public String className() {
    return className;
  }

  /** What {@code getClass().getSimpleName()} was. */
  public String simpleName() {
    return simpleName;
  }

  @Override
  public String toString() {
    return text;
  }
}
