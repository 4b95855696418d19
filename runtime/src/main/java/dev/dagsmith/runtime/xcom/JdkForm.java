package dev.dagsmith.runtime.xcom;

import dev.dagsmith.runtime.graph.TypeRef;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.Charset;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.Locale;
import java.util.UUID;

/** Values of the JDK that are told exactly by a text. */
final class JdkForm extends TextForm {
  JdkForm(TypeRef type) {
    super(type);
  }

  static boolean knows(Class<?> raw) {
    return switch (raw.getName()) {
      case "java.time.Duration",
          "java.time.Instant",
          "java.time.LocalDate",
          "java.time.LocalDateTime",
          "java.time.LocalTime",
          "java.time.MonthDay",
          "java.time.OffsetDateTime",
          "java.time.OffsetTime",
          "java.time.Period",
          "java.time.Year",
          "java.time.YearMonth",
          "java.time.ZoneId",
          "java.time.ZoneOffset",
          "java.time.ZonedDateTime",
          "java.io.File",
          "java.net.URI",
          "java.net.URL",
          "java.nio.charset.Charset",
          "java.nio.file.Path",
          "java.util.Currency",
          "java.util.Locale",
          "java.util.UUID" ->
          true;
      default -> false;
    };
  }

  @Override
  String toKey(Object value) {
    if (value instanceof Year year) {
      return Integer.toString(year.getValue()); // what toString writes is not always parsed
    }
    if (value instanceof Locale locale) {
      String tag = locale.toLanguageTag();
      if (!Locale.forLanguageTag(tag).equals(locale)) {
        throw new Mismatch("the locale " + locale + " has no language tag of its own");
      }
      return tag;
    }
    if (value instanceof Path path && !path.getFileSystem().equals(FileSystems.getDefault())) {
      throw new Mismatch("the path " + path + " is of a file system of its own");
    }
    return value.toString();
  }

  @Override
  Object fromKey(String text) {
    try {
      return switch (type.raw().getSimpleName()) {
        case "Duration" -> Duration.parse(text);
        case "Instant" -> Instant.parse(text);
        case "LocalDate" -> LocalDate.parse(text);
        case "LocalDateTime" -> LocalDateTime.parse(text);
        case "LocalTime" -> LocalTime.parse(text);
        case "MonthDay" -> MonthDay.parse(text);
        case "OffsetDateTime" -> OffsetDateTime.parse(text);
        case "OffsetTime" -> OffsetTime.parse(text);
        case "Period" -> Period.parse(text);
        case "Year" -> Year.of(Integer.parseInt(text));
        case "YearMonth" -> yearMonth(text);
        case "ZoneId" -> ZoneId.of(text);
        case "ZoneOffset" -> ZoneOffset.of(text);
        case "ZonedDateTime" -> ZonedDateTime.parse(text);
        case "File" -> new File(text);
        case "URI" -> URI.create(text);
        case "URL" -> new URL(text);
        case "Charset" -> Charset.forName(text);
        case "Path" -> Path.of(text);
        case "Currency" -> Currency.getInstance(text);
        case "Locale" -> Locale.forLanguageTag(text);
        default -> UUID.fromString(text);
      };
    } catch (DateTimeException | IllegalArgumentException | MalformedURLException e) {
      throw new Mismatch(Quote.of(text) + " where " + type + " is declared", e);
    }
  }

  /** The JDK writes years over 9999 without the sign that it expects when it reads them. */
  private static YearMonth yearMonth(String text) {
    int dash = text.lastIndexOf('-');
    if (dash < 1) {
      throw new IllegalArgumentException(text);
    }
    return YearMonth.of(
        Integer.parseInt(text.substring(0, dash)), Integer.parseInt(text.substring(dash + 1)));
  }
}
