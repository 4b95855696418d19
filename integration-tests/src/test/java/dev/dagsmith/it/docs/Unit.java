package dev.dagsmith.it.docs;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A source file with the name of its class.
 *
 * @param className the full name
 * @param text the whole text
 */
record Unit(String className, String text) {
  private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
  private static final Pattern TYPE =
      Pattern.compile(
          "(?m)^(?:(?:public|final|abstract|sealed|non-sealed) )*"
              + "(?:class|interface|record|enum) (\\w+)");

  /** The file's text as a unit, if it begins with a package. */
  static Optional<Unit> of(String text) {
    Matcher named = PACKAGE.matcher(text);
    Matcher type = TYPE.matcher(text);
    return named.find() && type.find()
        ? Optional.of(new Unit(named.group(1) + "." + type.group(1), text))
        : Optional.empty();
  }

  /** {@code shop/Prices.java}. */
  String path() {
    return className.replace('.', '/') + ".java";
  }
}
