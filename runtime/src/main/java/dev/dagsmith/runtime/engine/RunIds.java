package dev.dagsmith.runtime.engine;

import java.time.Instant;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;

/** Makes run ids like Airflow's, {@code manual__2026-11-21T09:00:00.123456Z}; no two are equal. */
final class RunIds {
  private static final int DIGITS = 1_000_000;

  private Instant last = Instant.EPOCH;

  /** The next time, at least a microsecond after the one before. */
  synchronized Instant next(Instant now) {
    Instant micros = now.truncatedTo(ChronoUnit.MICROS);
    last = micros.isAfter(last) ? micros : last.plus(1, ChronoUnit.MICROS);
    return last;
  }

  static String manual(Instant at) {
    String seconds = at.truncatedTo(ChronoUnit.SECONDS).toString();
    String micros = Integer.toString(DIGITS + at.get(ChronoField.MICRO_OF_SECOND));
    return new StringBuilder("manual__")
        .append(seconds, 0, seconds.length() - 1)
        .append('.')
        .append(micros, 1, micros.length())
        .append('Z')
        .toString();
  }
}
