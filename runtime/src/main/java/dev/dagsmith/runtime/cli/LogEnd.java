package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.core.Failure;
import java.io.PrintStream;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What is said, on standard error, of the attempt whose log was shown. */
final class LogEnd {
  private static final String GONE = ", but the process it ran in has ended";

  private LogEnd() {}

  /**
   * Says which attempt it was and how it ended.
   *
   * @param name the instance's name
   * @param number which one, from 1
   * @param entry the attempt; null if there was none
   * @param live whether somebody works on the run
   * @param empty whether it had logged nothing
   */
  static void tell(
      PrintStream err,
      String name,
      int number,
      AttemptHistory.@Nullable Entry entry,
      boolean empty,
      boolean live) {
    if (entry == null) {
      err.println(name + " has logged nothing: it has not begun.");
      return;
    }
    if (empty) {
      err.println("It has logged nothing.");
    }
    err.println(name + ", attempt " + number + ": " + state(entry, live));
    Failure failure = entry.failure();
    if (failure != null) {
      err.println(failure.stack().stripTrailing());
    }
  }

  private static String state(AttemptHistory.Entry entry, boolean live) {
    Duration duration = entry.duration();
    String took = duration == null ? "" : " in " + Durations.shown(duration);
    return entry.state() == null
        ? "how it ended was not recorded"
        : entry.state().display() + took + (entry.state().ended() || live ? "" : GONE);
  }
}
