package dev.dagsmith.runtime.log;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;

/**
 * Keeps what tasks log by {@code System.Logger} and {@code java.util.logging}. Writes nothing
 * itself: other handlers do. Made by its name, see {@link JavaLogConfig}.
 */
public final class JavaLogHandler extends Handler {
  private final SimpleFormatter formatter = new SimpleFormatter();

  /** Takes whatever the loggers let through. */
  public JavaLogHandler() {
    setLevel(Level.ALL);
  }

  @Override
  public void publish(LogRecord logged) {
    if (isLoggable(logged)) {
      Capture.keep(() -> line(logged));
    }
  }

  private LogLine line(LogRecord logged) {
    return new LogLine(
        logged.getInstant(),
        level(logged.getLevel()),
        String.valueOf(logged.getLoggerName()),
        formatter.formatMessage(logged),
        logged.getThrown());
  }

  /** The same words as those of SLF4J and System.Logger. */
  private static String level(Level level) {
    int value = level.intValue();
    if (value >= Level.SEVERE.intValue()) {
      return "ERROR";
    } else if (value >= Level.WARNING.intValue()) {
      return "WARN";
    } else if (value >= Level.INFO.intValue()) {
      return "INFO";
    }
    return value >= Level.FINE.intValue() ? "DEBUG" : "TRACE";
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
