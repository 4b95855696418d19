package dev.dagsmith.runtime.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

class StderrLoggerTest {
  private static final String TIME = "\\d\\d:\\d\\d(:\\d\\d(\\.\\d{3})?)? ";
  private final Logger logger = new LogProvider().getLoggerFactory().getLogger("shop.CatFacts");

  @AfterEach
  void reset() {
    Logs.level("info");
  }

  private static String written(Runnable action) {
    PrintStream before = System.err;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      action.run();
    } finally {
      System.setErr(before);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void writesALineWithTimeLevelAndName() {
    assertThat(written(() -> logger.info("read {} of {}", 3, "many")))
        .matches(TIME + "INFO  shop.CatFacts: read 3 of many\n");
    assertThat(written(() -> logger.warn("no arguments {}")))
        .matches(TIME + "WARN  shop.CatFacts: no arguments \\{}\n");
  }

  @Test
  void writesTheStackOfAFailure() {
    assertThat(written(() -> logger.error("failed", new IllegalStateException("why"))))
        .contains(": failed\njava.lang.IllegalStateException: why\n\tat ");
  }

  @Test
  void leavesOutWhatIsBelowTheLevel() {
    assertThat(written(() -> logger.debug("hidden"))).isEmpty();
    Logs.level("debug");
    assertThat(written(() -> logger.debug("shown"))).contains("DEBUG shop.CatFacts: shown");
    assertThat(written(() -> logger.trace("hidden"))).isEmpty();
  }

  /** What the pool of the store's connections warns of, the engine says in its own words. */
  @Test
  void leavesOutTheWarningsOfTheStoresOwnPool() {
    Logger pool = new LogProvider().getLoggerFactory().getLogger("com.zaxxer.hikari.pool.PoolBase");
    String text = "{} - Failed to validate connection {} ({})";

    assertThat(written(() -> pool.warn(text, "dagsmith", "c1", "closed"))).isEmpty();
    assertThat(written(() -> pool.warn(text, "HikariPool-1", "c1", "closed")))
        .contains("HikariPool-1 - Failed to validate connection c1 (closed)");
    assertThat(written(() -> pool.error("{} - gone", "dagsmith"))).contains("dagsmith - gone");
    Logs.level("debug");
    assertThat(written(() -> pool.warn(text, "dagsmith", "c1", "closed"))).contains("dagsmith - ");
  }
}
