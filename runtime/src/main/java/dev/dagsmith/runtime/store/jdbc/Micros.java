package dev.dagsmith.runtime.store.jdbc;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Instants as microseconds since 1970-01-01T00:00Z. */
final class Micros {
  private static final long SECOND = 1_000_000;

  private Micros() {}

  static long of(Instant instant) {
    return Math.addExact(
        Math.multiplyExact(instant.getEpochSecond(), SECOND), instant.getNano() / 1_000);
  }

  static @Nullable Long orNull(@Nullable Instant instant) {
    return instant == null ? null : Long.valueOf(of(instant));
  }

  static Instant instant(long micros) {
    return Instant.ofEpochSecond(
        Math.floorDiv(micros, SECOND), Math.floorMod(micros, SECOND) * 1_000L);
  }

  static @Nullable Instant instantOrNull(@Nullable Long micros) {
    return micros == null ? null : instant(micros.longValue());
  }
}
