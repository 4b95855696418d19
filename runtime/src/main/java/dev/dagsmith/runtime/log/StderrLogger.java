package dev.dagsmith.runtime.log;

import dev.dagsmith.TaskContext;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;

/**
 * Writes one line for each message: time, level, task, logger, text. What a task logs is kept with
 * its attempt, too.
 */
final class StderrLogger extends LegacyAbstractLogger {
  private static final long serialVersionUID = 1L;

  /** Libraries whose news are of no interest to who runs a dag. */
  private final boolean chatty;

  StderrLogger(String name) {
    this.name = name;
    this.chatty = name.startsWith("com.zaxxer.") || name.startsWith("org.flywaydb.");
  }

  @Override
  public boolean isTraceEnabled() {
    return Logs.writes(Level.TRACE);
  }

  @Override
  public boolean isDebugEnabled() {
    return Logs.writes(Level.DEBUG);
  }

  @Override
  public boolean isInfoEnabled() {
    return Logs.writes(chatty ? Level.DEBUG : Level.INFO);
  }

  @Override
  public boolean isWarnEnabled() {
    return Logs.writes(Level.WARN);
  }

  @Override
  public boolean isErrorEnabled() {
    return Logs.writes(Level.ERROR);
  }

  @Override
  protected String getFullyQualifiedCallerName() {
    return StderrLogger.class.getName();
  }

  @Override
  protected void handleNormalizedLoggingCall(
      Level level,
      @Nullable Marker marker,
      String pattern,
      @Nullable Object @Nullable [] arguments,
      @Nullable Throwable failure) {
    if (level == Level.WARN && ofStorePool(arguments) && !Logs.writes(Level.DEBUG)) {
      return;
    }
    Instant now = Instant.now();
    StringWriter text = new StringWriter();
    PrintWriter line = new PrintWriter(text);
    line.print(LocalTime.ofInstant(now, ZoneId.systemDefault()).truncatedTo(ChronoUnit.MILLIS));
    line.printf(" %-5s ", level);
    line.print(task(TaskContext.current()));
    line.print(name);
    line.print(": ");
    String message = String.valueOf(MessageFormatter.basicArrayFormat(pattern, arguments));
    line.println(message);
    if (failure != null) {
      failure.printStackTrace(line);
    }
    line.flush();
    System.err.print(
        Masker.shared()
            .masked(text.toString())); // at once, so that lines of several threads stay whole
    Capture.keep(() -> new LogLine(now, level.name(), name, message, failure));
  }

  /**
   * A warning of the pool that a store's connections come from, which names itself first. What a
   * store that is away means for runs, the engine says itself.
   */
  private boolean ofStorePool(@Nullable Object @Nullable [] arguments) {
    return chatty && arguments != null && arguments.length > 0 && "dagsmith".equals(arguments[0]);
  }

  /** {@code [load[2, 0] #2] }: the task, where it is mapped, and which attempt after the first. */
  private static String task(TaskContext context) {
    if (!context.attached()) {
      return "";
    }
    String index = context.mapIndex().isEmpty() ? "" : context.mapIndex().toString();
    String attempt = context.attempt() > 1 ? " #" + context.attempt() : "";
    return "[" + context.taskId() + index + attempt + "] ";
  }
}
