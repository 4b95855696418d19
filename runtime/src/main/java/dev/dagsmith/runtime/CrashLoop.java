package dev.dagsmith.runtime;

/**
 * Why a run failed: its process died again and again while the run was under way, and nothing of
 * the run ended well in between. Going on would only kill the next process. The run can be resumed
 * once what killed them is mended; it then starts afresh.
 */
public final class CrashLoop extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Says how often it died, and what was under way.
   *
   * @param message what happened, what follows and what to do, for people
   */
  public CrashLoop(String message) {
    super(message);
  }
}
