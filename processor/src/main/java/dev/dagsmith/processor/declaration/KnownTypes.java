package dev.dagsmith.processor.declaration;

import java.util.Set;

/** Classes of the JDK that have a stored form. */
final class KnownTypes {
  /** Single values. They may be keys of a map too. */
  static final Set<String> SCALARS =
      Set.of(
          "java.lang.Boolean",
          "java.lang.Byte",
          "java.lang.Character",
          "java.lang.Double",
          "java.lang.Float",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Short",
          "java.lang.String",
          "java.lang.Void",
          "java.math.BigDecimal",
          "java.math.BigInteger",
          "java.io.File",
          "java.net.URI",
          "java.net.URL",
          "java.nio.file.Path",
          "java.time.DayOfWeek",
          "java.time.Duration",
          "java.time.Instant",
          "java.time.LocalDate",
          "java.time.LocalDateTime",
          "java.time.LocalTime",
          "java.time.Month",
          "java.time.MonthDay",
          "java.time.OffsetDateTime",
          "java.time.OffsetTime",
          "java.time.Period",
          "java.time.Year",
          "java.time.YearMonth",
          "java.time.ZoneId",
          "java.time.ZoneOffset",
          "java.time.ZonedDateTime",
          "java.util.Currency",
          "java.util.Date",
          "java.util.Locale",
          "java.util.OptionalDouble",
          "java.util.OptionalInt",
          "java.util.OptionalLong",
          "java.util.TimeZone",
          "java.util.UUID");

  /** Collections of one type of elements. */
  static final Set<String> COLLECTIONS =
      Set.of(
          "java.util.ArrayDeque",
          "java.util.ArrayList",
          "java.util.Collection",
          "java.util.Deque",
          "java.util.EnumSet",
          "java.util.HashSet",
          "java.util.LinkedHashSet",
          "java.util.LinkedList",
          "java.util.List",
          "java.util.NavigableSet",
          "java.util.Optional",
          "java.util.Queue",
          "java.util.SequencedCollection",
          "java.util.SequencedSet",
          "java.util.Set",
          "java.util.SortedSet",
          "java.util.TreeSet");

  /** What is stored encrypted, with all that is around it. */
  static final String SECRET = "dev.dagsmith.Secret";

  /** Maps. */
  static final Set<String> MAPS =
      Set.of(
          "java.util.EnumMap",
          "java.util.HashMap",
          "java.util.LinkedHashMap",
          "java.util.Map",
          "java.util.Map.Entry",
          "java.util.NavigableMap",
          "java.util.SequencedMap",
          "java.util.SortedMap",
          "java.util.TreeMap",
          "java.util.concurrent.ConcurrentHashMap",
          "java.util.concurrent.ConcurrentMap");

  private KnownTypes() {}

  /** Whether a class of this name belongs to the JDK. */
  static boolean isOfJdk(String name) {
    return name.startsWith("java.") || name.startsWith("javax.") || name.startsWith("jdk.");
  }
}
