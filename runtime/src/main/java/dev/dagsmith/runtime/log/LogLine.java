package dev.dagsmith.runtime.log;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What was logged once, by whatever a program logs with.
 *
 * @param time when
 * @param level {@code ERROR}, {@code WARN}, {@code INFO}, {@code DEBUG} or {@code TRACE}
 * @param logger the logger's name
 * @param message the text
 * @param thrown what was logged with it
 */
record LogLine(
    Instant time, String level, String logger, String message, @Nullable Throwable thrown) {
  private static final int LEVEL_WIDTH = 5;

  /**
   * As it is kept: {@code 2026-11-21T10:50:08.773Z INFO shop.Prices: 3 offers}, with the stack
   * trace below, every line ended.
   */
  byte[] bytes() {
    StringBuilder text = new StringBuilder(100);
    text.append(time.truncatedTo(ChronoUnit.MILLIS)).append(' ').append(level);
    text.append(" ".repeat(Math.max(0, LEVEL_WIDTH - level.length()) + 1));
    text.append(logger).append(": ").append(message).append('\n');
    if (thrown != null) {
      text.append(stack(thrown));
    }
    return Masker.shared().masked(text.toString()).getBytes(StandardCharsets.UTF_8);
  }

  /** An exception may fail when it is asked for its text; that must not fail who logs it. */
  private static String stack(Throwable thrown) {
    StringWriter text = new StringWriter();
    try {
      thrown.printStackTrace(new PrintWriter(text, true));
    } catch (RuntimeException e) {
      text.append(thrown.getClass().getName()).append('\n');
    }
    return text.toString();
  }
}
