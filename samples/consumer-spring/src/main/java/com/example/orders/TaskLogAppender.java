package com.example.orders;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import dev.dagsmith.runtime.log.Logs;

/** Keeps what a task logs with its run, for {@code logs RUN TASK}. */
public class TaskLogAppender extends AppenderBase<ILoggingEvent> {
  @Override
  protected void append(ILoggingEvent event) {
    var thrown =
        event.getThrowableProxy() instanceof ThrowableProxy proxy ? proxy.getThrowable() : null;
    Logs.keep(
        event.getInstant(),
        event.getLevel().toString(),
        event.getLoggerName(),
        event.getFormattedMessage(),
        thrown);
  }
}
