package dev.dagsmith.processor.declaration;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.DateTimeException;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Which texts are values of which types. Types that are not here are written as JSON. */
final class ParamTexts {
  private static final Set<String> NUMBERS =
      Set.of(
          "java.lang.Byte",
          "java.lang.Short",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Float",
          "java.lang.Double",
          "java.math.BigInteger",
          "java.math.BigDecimal");

  /** Any text will do. */
  private static final Set<String> FREE =
      Set.of("java.lang.String", "java.lang.CharSequence", "java.nio.file.Path", "java.io.File");

  private static final Set<String> LISTS =
      Set.of(
          "java.lang.Iterable",
          "java.util.Collection",
          "java.util.List",
          "java.util.ArrayList",
          "java.util.LinkedList",
          "java.util.Set",
          "java.util.HashSet",
          "java.util.LinkedHashSet",
          "java.util.SortedSet",
          "java.util.TreeSet");

  private static final Set<String> MAPS =
      Set.of(
          "java.util.Map",
          "java.util.HashMap",
          "java.util.LinkedHashMap",
          "java.util.SortedMap",
          "java.util.TreeMap");

  private static final Map<String, Form> FORMS =
      Map.ofEntries(
          Map.entry("java.lang.Byte", new Form("a whole number of a byte", "1", Byte::valueOf)),
          Map.entry("java.lang.Short", new Form("a whole number of a short", "1", Short::valueOf)),
          Map.entry("java.lang.Integer", new Form("a whole number", "100", Integer::valueOf)),
          Map.entry("java.lang.Long", new Form("a whole number", "100", Long::valueOf)),
          Map.entry("java.lang.Float", new Form("a number", "0.5", ParamTexts::finite)),
          Map.entry("java.lang.Double", new Form("a number", "0.5", ParamTexts::finite)),
          Map.entry("java.math.BigInteger", new Form("a whole number", "100", BigInteger::new)),
          Map.entry("java.math.BigDecimal", new Form("a number", "0.5", BigDecimal::new)),
          Map.entry("java.lang.Boolean", new Form("true or false", "true", ParamTexts::truth)),
          Map.entry("java.lang.Character", new Form("one character", "x", ParamTexts::character)),
          Map.entry("java.net.URI", new Form("a URI", "https://example.org", URI::create)),
          Map.entry(
              "java.util.UUID",
              new Form("a UUID", "123e4567-e89b-12d3-a456-426614174000", UUID::fromString)),
          Map.entry("java.time.LocalDate", new Form("a date", "2026-01-31", LocalDate::parse)),
          Map.entry("java.time.LocalTime", new Form("a time", "06:30", LocalTime::parse)),
          Map.entry(
              "java.time.LocalDateTime",
              new Form("a date and time", "2026-01-31T06:30", LocalDateTime::parse)),
          Map.entry(
              "java.time.Instant", new Form("an instant", "2026-01-31T06:30:00Z", Instant::parse)),
          Map.entry(
              "java.time.OffsetDateTime",
              new Form("a date-time", "2026-01-31T06:30+01:00", OffsetDateTime::parse)),
          Map.entry(
              "java.time.ZonedDateTime",
              new Form("a date-time", "2026-01-31T06:30+01:00", ZonedDateTime::parse)),
          Map.entry("java.time.Duration", new Form("a duration", "10m", ParamTexts::duration)),
          Map.entry("java.time.Period", new Form("a period", "P1M", Period::parse)),
          Map.entry("java.time.Year", new Form("a year", "2026", Year::parse)),
          Map.entry("java.time.YearMonth", new Form("a month", "2026-01", YearMonth::parse)),
          Map.entry("java.time.ZoneId", new Form("a time zone", "Europe/Vienna", ZoneId::of)));

  private ParamTexts() {}

  /** What a text had to be, if it is not a value of the boxed type. */
  static Optional<Form> wrong(String text, TypeMirror boxed) {
    Form form = form(boxed);
    return form == null || form.fits(text) ? Optional.empty() : Optional.of(form);
  }

  /** Whether the boxed type is a number's. */
  static boolean isNumber(TypeMirror boxed) {
    return NUMBERS.contains(name(boxed));
  }

  /** Whether the type is a text's. */
  static boolean isText(TypeMirror type) {
    return name(type).equals("java.lang.String");
  }

  /** The names of an enum's constants; empty for other types. */
  static List<String> constants(TypeMirror type) {
    return type instanceof DeclaredType declared
        ? declared.asElement().getEnclosedElements().stream()
            .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
            .map(Element::getSimpleName)
            .map(Object::toString)
            .toList()
        : List.of();
  }

  private static @Nullable Form form(TypeMirror type) {
    List<String> constants = constants(type);
    if (!constants.isEmpty()) {
      return new Form(
          "one of " + String.join(", ", constants),
          constants.get(0),
          text -> constants.get(constants.indexOf(text)));
    }
    Form form = FORMS.get(name(type));
    return form != null || FREE.contains(name(type)) ? form : json(type);
  }

  private static @Nullable Form json(TypeMirror type) {
    boolean bytes =
        type instanceof ArrayType array && array.getComponentType().getKind() == TypeKind.BYTE;
    if ((type.getKind() == TypeKind.ARRAY && !bytes) || LISTS.contains(name(type))) {
      return json("a JSON array", "[]", "[");
    }
    return MAPS.contains(name(type))
        ? json("a JSON object", "{}", "{")
        : type.getKind() == TypeKind.DECLARED ? json("JSON", "{}", "") : null;
  }

  private static Form json(String what, String example, String begins) {
    return new Form(
        what,
        example,
        text -> {
          if (!text.strip().equals("null") && !JsonSyntax.isValue(text, begins)) {
            throw new IllegalArgumentException(text);
          }
          return text;
        });
  }

  /**
   * What an {@code Optional} or a {@code Secret} may hold, which is written like that itself; else
   * the type.
   */
  static TypeMirror inside(TypeMirror type) {
    boolean around =
        name(type).equals("java.util.Optional") || name(type).equals(KnownTypes.SECRET);
    return type instanceof DeclaredType declared
            && around
            && declared.getTypeArguments().size() == 1
        ? inside(declared.getTypeArguments().get(0))
        : type;
  }

  private static String name(TypeMirror type) {
    return type instanceof DeclaredType declared
        ? ((TypeElement) declared.asElement()).getQualifiedName().toString()
        : "";
  }

  private static Object finite(String text) {
    double number = Double.parseDouble(text);
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException(text);
    }
    return number;
  }

  private static Object truth(String text) {
    if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
      return text;
    }
    throw new IllegalArgumentException(text);
  }

  private static Object duration(String text) {
    return Durations.millis(text).orElseThrow(() -> new IllegalArgumentException(text));
  }

  private static Object character(String text) {
    if (text.length() != 1) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }

  /** How a value is written: {@code what} for people, an example, and what reads it. */
  record Form(String what, String example, Function<String, Object> reading) {
    boolean fits(String text) {
      try {
        return reading.apply(text) != null;
      } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
        return false;
      }
    }
  }
}
