package dev.dagsmith.it.docs;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * What javac or the processor said.
 *
 * @param file the file's name, {@code Prices.java}
 * @param line its line, from 1
 * @param kind error or warning
 * @param text the text
 */
record Said(String file, long line, String kind, String text) {
  private static final Pattern CODE = Pattern.compile("\\[(DAG\\d+)]");

  static Said of(Diagnostic<? extends JavaFileObject> problem) {
    JavaFileObject source = problem.getSource();
    String path = source == null ? "" : source.toUri().getPath();
    return new Said(
        path.substring(path.lastIndexOf('/') + 1),
        problem.getLineNumber(),
        problem.getKind() == Diagnostic.Kind.ERROR ? "error" : "warning",
        problem.getMessage(Locale.ROOT));
  }

  /** {@code DAG104}, or the begin of the text of a problem without a code. */
  String code() {
    Matcher found = CODE.matcher(text);
    return found.find() ? found.group(1) : text.lines().findFirst().orElse("");
  }
}
