package dev.dagsmith.processor.problem;

import dev.dagsmith.processor.program.Pos;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Element;

/**
 * Something wrong in a user's source.
 *
 * @param kind what is wrong
 * @param arguments for the placeholders of its text
 * @param hint a name that may have been meant; empty without one
 * @param place where
 */
public record Problem(ProblemKind kind, List<String> arguments, String hint, Place place) {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)}");

  /** Copies the list. */
  public Problem {
    arguments = List.copyOf(arguments);
  }

  /** A problem of an expression or statement of a dag's body. */
  public static Problem at(Pos pos, ProblemKind kind, Object... arguments) {
    return at(new Place.InBody(pos), kind, arguments);
  }

  /** A problem of a declaration. */
  public static Problem at(Element element, ProblemKind kind, Object... arguments) {
    return at(new Place.OnElement(element, null, null), kind, arguments);
  }

  /** A problem somewhere. */
  public static Problem at(Place place, ProblemKind kind, Object... arguments) {
    return new Problem(kind, Stream.of(arguments).map(String::valueOf).toList(), "", place);
  }

  /** The same, with the candidate that {@code name} is close to, if there is one. */
  public Problem didYouMean(String name, Collection<String> candidates) {
    return new Problem(kind, arguments, Spelling.closest(name, candidates).orElse(""), place);
  }

  /** The text of a problem that stands nowhere. */
  static String text(ProblemKind kind, Object... arguments) {
    List<String> texts = Stream.of(arguments).map(String::valueOf).toList();
    return message(kind, texts, "");
  }

  /** As it is printed: {@code [DAG104] What is wrong. What to write instead.} */
  public String message() {
    return message(kind, arguments, hint);
  }

  private static String message(ProblemKind kind, List<String> arguments, String hint) {
    String question = hint.isEmpty() ? "" : " Did you mean " + hint + "?";
    String text = fill(kind.text(), arguments) + question + " " + fill(kind.fix(), arguments);
    return "[" + kind.code() + "] " + text;
  }

  /** In one pass, so that braces in an argument stay as they are. */
  private static String fill(String template, List<String> arguments) {
    return PLACEHOLDER
        .matcher(template)
        .replaceAll(
            found -> Matcher.quoteReplacement(arguments.get(Integer.parseInt(found.group(1)))));
  }
}
