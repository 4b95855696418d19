package dev.dagsmith.runtime.log;

import dev.dagsmith.TaskContext;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gives what the thread of a task logs to the log of its attempt. */
final class Capture {
  private Capture() {}

  /** Keeps a line, if it is a task that logs it. */
  static void keep(Supplier<LogLine> line) {
    TaskLog log = log();
    if (log != null) {
      log.append(line.get().bytes());
    }
  }

  private static @Nullable TaskLog log() {
    return TaskContext.current() instanceof LogTarget target ? target.log() : null;
  }
}
