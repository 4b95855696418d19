package dev.dagsmith.runtime.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CaptureTest {
  private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{3})?Z ";

  private final LoggedTask task = new LoggedTask(1 << 20);
  private final PrintStream err = System.err;

  @BeforeEach
  void silence() {
    System.setErr(new PrintStream(OutputStream.nullOutputStream()));
  }

  @AfterEach
  void restore() {
    System.setErr(err);
  }

  @Test
  void keepsWhatATaskLogsBySlf4j() {
    org.slf4j.Logger logger = new LogProvider().getLoggerFactory().getLogger("shop.Prices");
    logger.info("before");
    task.run(
        () -> {
          logger.info("read {} of {}", 3, "many");
          logger.debug("below the level");
          logger.error("failed", new IllegalStateException("why"));
        });
    logger.info("after");
    task.write();
    assertThat(task.stored())
        .matches(
            "(?s)"
                + TIME
                + "INFO  shop.Prices: read 3 of many\n"
                + TIME
                + "ERROR shop.Prices: failed\njava.lang.IllegalStateException: why\n\tat .*\n");
  }

  @Test
  void keepsWhatAnApplicationsOwnFrameworkHandsOver() {
    Instant at = Instant.parse("2026-01-31T08:00:00.123456Z");
    Logs.keep(at, "INFO", "shop.Prices", "before", null);
    task.run(() -> Logs.keep(at, "WARN", "shop.Prices", "read", null));
    task.write();
    assertThat(task.stored()).isEqualTo("2026-01-31T08:00:00.123Z WARN  shop.Prices: read\n");
  }

  @Test
  void keepsWhatATaskLogsByTheJdk() {
    Logger logger = Logger.getAnonymousLogger();
    logger.setUseParentHandlers(false);
    logger.setLevel(Level.FINE);
    logger.addHandler(new JavaLogHandler());
    logger.severe("before");
    task.run(
        () -> {
          logger.log(Level.WARNING, "read {0} of {1}", new Object[] {3, "many"});
          logger.fine("details");
          logger.finer("below the level");
        });
    task.write();
    assertThat(task.stored())
        .matches(TIME + "WARN  null: read 3 of many\n" + TIME + "DEBUG null: details\n");
  }

  @Test
  void anExceptionThatCanNotBePrintedIsNamed() {
    RuntimeException broken =
        new RuntimeException() {
          private static final long serialVersionUID = 1L;

          @Override
          public String toString() {
            throw new IllegalStateException("broken");
          }
        };
    LogRecord logged = new LogRecord(Level.INFO, "text");
    logged.setThrown(broken);
    task.run(() -> new JavaLogHandler().publish(logged));
    task.write();
    assertThat(task.stored()).contains("text\n" + broken.getClass().getName() + "\n");
  }
}
