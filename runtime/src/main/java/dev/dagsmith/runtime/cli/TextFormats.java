package dev.dagsmith.runtime.cli;

import java.io.File;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The types that a plain text is enough for. */
final class TextFormats {
  /**
   * A way to read a text.
   *
   * @param expected what it must be, for messages
   * @param read gives the value, or throws
   */
  record Format(String expected, Function<String, Object> read) {}

  private static final Map<Class<?>, Format> FORMATS = new HashMap<>();

  static {
    whole(byte.class, Byte.class, Byte::valueOf, Byte.MIN_VALUE, Byte.MAX_VALUE);
    whole(short.class, Short.class, Short::valueOf, Short.MIN_VALUE, Short.MAX_VALUE);
    whole(int.class, Integer.class, Integer::valueOf, Integer.MIN_VALUE, Integer.MAX_VALUE);
    whole(long.class, Long.class, Long::valueOf, Long.MIN_VALUE, Long.MAX_VALUE);
    put("a number", text -> finite(Float.valueOf(text)), float.class, Float.class);
    put("a number", text -> finite(Double.valueOf(text)), double.class, Double.class);
    put("a whole number", BigInteger::new, BigInteger.class);
    put("a number", BigDecimal::new, BigDecimal.class);
    put("true or false", TextFormats::truth, boolean.class, Boolean.class);
    put("one character", TextFormats::character, char.class, Character.class);
    put("a text", text -> text, String.class, CharSequence.class);
    put("a path", Path::of, Path.class);
    put("a path", File::new, File.class);
    put("a URI", URI::create, URI.class);
    put("a UUID", UUID::fromString, UUID.class);
    put("a date such as 2026-01-31", LocalDate::parse, LocalDate.class);
    put("a time such as 08:30", LocalTime::parse, LocalTime.class);
    put("a date and time such as 2026-01-31T08:30", LocalDateTime::parse, LocalDateTime.class);
    put("an instant such as 2026-01-31T08:30:00Z", Instant::parse, Instant.class);
    put("a time such as 2026-01-31T08:30+01:00", OffsetDateTime::parse, OffsetDateTime.class);
    put(
        "a time such as 2026-01-31T08:30+01:00[Europe/Berlin]",
        ZonedDateTime::parse,
        ZonedDateTime.class);
    put("a duration such as 90s, 1m30s or PT90S", Durations::parse, Duration.class);
    put("a period such as P1M", Period::parse, Period.class);
    put("a year", Year::parse, Year.class);
    put("a month such as 2026-01", YearMonth::parse, YearMonth.class);
    put("a time zone such as Europe/Berlin", ZoneId::of, ZoneId.class);
  }

  private TextFormats() {}

  /** The format of a class; null if a text is not enough for it. */
  static @Nullable Format of(Class<?> type) {
    return FORMATS.get(type);
  }

  private static void whole(
      Class<?> primitive, Class<?> boxed, Function<String, Object> read, long min, long max) {
    put("a whole number from " + min + " to " + max, read, primitive, boxed);
  }

  private static void put(String expected, Function<String, Object> read, Class<?>... types) {
    for (Class<?> type : types) {
      FORMATS.put(type, new Format(expected, read));
    }
  }

  private static Number finite(Number number) {
    if (!Double.isFinite(number.doubleValue())) {
      throw new NumberFormatException("not finite");
    }
    return number;
  }

  private static Boolean truth(String text) {
    if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
      return Boolean.valueOf(text);
    }
    throw new IllegalArgumentException(text);
  }

  private static Character character(String text) {
    if (text.length() != 1) {
      throw new IllegalArgumentException(text);
    }
    return text.charAt(0);
  }
}
