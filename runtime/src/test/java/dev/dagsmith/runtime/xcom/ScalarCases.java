package dev.dagsmith.runtime.xcom;

import dev.dagsmith.runtime.graph.TypeRef;
import dev.dagsmith.runtime.xcom.XComCodecTest.Case;
import java.io.File;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Currency;
import java.util.Date;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/** Values without parts. */
final class ScalarCases {
  private ScalarCases() {}

  static Stream<Case> all() {
    return Stream.of(numbers(), texts(), times(), jdk()).flatMap(cases -> cases);
  }

  static Stream<Case> of(Class<?> type, Object... values) {
    return Arrays.stream(values).map(value -> new Case(TypeRef.of(type), value));
  }

  private static Stream<Case> numbers() {
    return Stream.of(
            of(int.class, 0, -1, Integer.MIN_VALUE, Integer.MAX_VALUE),
            of(Integer.class, 7, null),
            of(long.class, Long.MIN_VALUE, Long.MAX_VALUE, 9007199254740993L),
            of(Long.class, 1L, null),
            of(short.class, Short.MIN_VALUE, Short.MAX_VALUE),
            of(byte.class, Byte.MIN_VALUE, Byte.MAX_VALUE),
            of(boolean.class, true, false),
            of(Boolean.class, true, null),
            of(double.class, 0.1, -0.0, Double.MIN_VALUE, Double.MAX_VALUE, 1e23, 2.0),
            of(Double.class, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, null),
            of(float.class, 0.1f, -0.0f, Float.MIN_VALUE, Float.MAX_VALUE, 16777216f),
            of(Float.class, Float.NaN, Float.NEGATIVE_INFINITY, null),
            of(
                BigInteger.class,
                BigInteger.TEN.pow(1500),
                BigInteger.ZERO,
                BigInteger.ONE.negate()),
            of(
                BigDecimal.class,
                new BigDecimal("1.10"),
                new BigDecimal("1E+3"),
                new BigDecimal("1000"),
                new BigDecimal("0.000"),
                new BigDecimal("0E-20"),
                new BigDecimal("0E+5"),
                new BigDecimal("1E-400"),
                new BigDecimal("-12345678901234567890.123456789012345678901234567890"),
                new BigDecimal(BigInteger.ONE, Integer.MAX_VALUE),
                null))
        .flatMap(cases -> cases);
  }

  private static Stream<Case> texts() {
    return Stream.of(
            of(
                String.class,
                "",
                "plain",
                "quote \" back \\ slash / tab\t line\n\r\u2028",
                "\u0000\u0001\u001f\u007f",
                "\ud83d\ude00 and \ud83d alone and \ude00\ud83d turned",
                "\uffff\ufffe\ufeffbom",
                "ünïcödé 漢字",
                "x".repeat(100_000) + "\ud800",
                null),
            of(char.class, 'a', '\0', '\ud800', '\udfff', '\uffff', '"'),
            of(Character.class, '€', null),
            of(Samples.Color.class, Samples.Color.RED, Samples.Color.GREEN, null),
            of(Month.class, Month.MAY),
            of(DayOfWeek.class, DayOfWeek.SUNDAY))
        .flatMap(cases -> cases);
  }

  private static Stream<Case> times() {
    ZonedDateTime summer =
        ZonedDateTime.of(LocalDateTime.of(2026, 10, 25, 2, 30), ZoneId.of("Europe/Berlin"));
    return Stream.of(
            of(Instant.class, Instant.MIN, Instant.MAX, Instant.EPOCH, Instant.ofEpochSecond(1, 1)),
            of(
                Duration.class,
                Duration.ZERO,
                Duration.ofSeconds(Long.MIN_VALUE, 0),
                Duration.ofSeconds(-1, 1),
                Duration.ofDays(400)),
            of(LocalDate.class, LocalDate.MIN, LocalDate.MAX, LocalDate.of(2024, 2, 29)),
            of(LocalTime.class, LocalTime.MIN, LocalTime.MAX, LocalTime.NOON),
            of(LocalDateTime.class, LocalDateTime.MIN, LocalDateTime.MAX),
            of(OffsetDateTime.class, OffsetDateTime.MIN, OffsetDateTime.MAX),
            of(OffsetTime.class, OffsetTime.MIN, OffsetTime.MAX),
            of(
                ZonedDateTime.class,
                summer,
                summer.withLaterOffsetAtOverlap(),
                ZonedDateTime.ofInstant(Instant.EPOCH, ZoneOffset.ofHours(2)),
                ZonedDateTime.ofInstant(Instant.EPOCH, ZoneId.of("UTC+02:00")),
                ZonedDateTime.ofInstant(Instant.EPOCH, ZoneId.of("Z"))),
            of(Period.class, Period.ZERO, Period.of(-1, 20, 400)),
            of(Year.class, Year.of(Year.MIN_VALUE), Year.of(12345), Year.of(0)),
            of(YearMonth.class, YearMonth.of(12345, 1), YearMonth.of(-5, 12)),
            of(MonthDay.class, MonthDay.of(2, 29)),
            of(ZoneId.class, ZoneId.of("Europe/Berlin"), ZoneId.of("UTC"), ZoneOffset.UTC),
            of(ZoneOffset.class, ZoneOffset.ofHoursMinutesSeconds(1, 2, 3), ZoneOffset.MIN),
            of(Date.class, new Date(0), new Date(-1)))
        .flatMap(cases -> cases);
  }

  private static Stream<Case> jdk() {
    return Stream.of(
            of(UUID.class, new UUID(1, -1), null),
            of(URI.class, URI.create("http://example.org/a%20b?q=1#x"), URI.create("rel/ative")),
            of(Path.class, Path.of("rel/ative"), Path.of("/abs/../olute"), Path.of("")),
            of(File.class, new File("some/file")),
            of(Locale.class, Locale.ROOT, Locale.GERMANY, Locale.forLanguageTag("zh-Hant-TW")),
            of(Currency.class, Currency.getInstance("EUR")),
            of(java.nio.charset.Charset.class, StandardCharsets.UTF_16LE),
            of(byte[].class, new byte[0], new byte[] {0, -1, 127, -128, 1}, null),
            of(Object.class, "text", 1, 1L << 40, 0.5, true, null, BigInteger.ONE.shiftLeft(70)),
            of(Number.class, 1, 0.5))
        .flatMap(cases -> cases);
  }
}
