package dev.dagsmith;

/**
 * Thrown by a task to end as {@code skipped}, and with it what needs its value. An {@link Error},
 * so that no {@code catch (Exception)} on its way sees it.
 */
public final class SkipTask extends Error {
  private static final long serialVersionUID = 1L;

  /**
   * Skips the task; the reason is shown with it.
   *
   * @param reason why there is nothing to do, for people
   */
  public SkipTask(String reason) {
    super(reason);
  }
}
