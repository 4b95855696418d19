package dev.dagsmith.samples.airflow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What a class logs, where its original prints. */
final class Printed implements AutoCloseable {
  private final Logger logger; // held here, as the log manager holds it weakly
  private final Lines handler = new Lines();

  private Printed(Logger logger) {
    this.logger = logger;
    logger.addHandler(handler);
  }

  static Printed by(Class<?> type) {
    return new Printed(Logger.getLogger(type.getName()));
  }

  List<String> lines() {
    return List.copyOf(handler.lines);
  }

  @Override
  public void close() {
    logger.removeHandler(handler);
  }

  private static final class Lines extends Handler {
    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

    @Override
    public void publish(LogRecord logged) {
      lines.add(logged.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
