package dev.dagsmith.it.docs;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A comment that says how what stands below it is checked, such as {@code <!-- in: Shop -->}.
 *
 * @param kind what it says
 * @param value what it says it of
 */
record Mark(Kind kind, String value) {
  private static final Pattern COMMENT =
      Pattern.compile("<!--\\s*([a-z ]+?)(?::\\s*(.*?))?\\s*-->", Pattern.DOTALL);

  /** What a mark can say. */
  enum Kind {
    /** A fragment stands in this template. */
    IN,
    /** The text is that of a source file, {@code FILE} or {@code FILE#NAME}. */
    FROM,
    /** The compiler refuses it with this problem. */
    ERROR,
    /** A text is what the compiler said about the Java above. */
    MESSAGE,
    /** A drawing is that of this generated class, of the Java above. */
    GRAPH,
    /** A text is what becomes of the tasks when one fails. */
    FAILS,
    /** Standard error is shown too. */
    STDERR,
    /** It can't be run here, for this reason. */
    NOT_RUN,
    /** Another test holds it; before the first heading, all blocks of the page. */
    HELD_BY;

    /** As it is written. */
    String display() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /** The mark in a comment, or nothing if the comment is for people. */
  static Optional<Mark> parse(String comment) {
    Matcher found = COMMENT.matcher(comment.strip());
    if (!found.matches()) {
      return Optional.empty();
    }
    String value = found.group(2) == null ? "" : found.group(2);
    return Stream.of(Kind.values())
        .filter(kind -> kind.display().equals(found.group(1)))
        .findFirst()
        .map(kind -> new Mark(kind, value));
  }

  /** The marks there are, for messages. */
  static String known() {
    return Stream.of(Kind.values()).map(Kind::display).collect(Collectors.joining(", "));
  }
}
