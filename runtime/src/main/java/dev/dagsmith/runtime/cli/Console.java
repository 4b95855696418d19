package dev.dagsmith.runtime.cli;

import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Map;

/**
 * What surrounds the command line.
 *
 * @param out for results
 * @param err for logs, progress and errors
 * @param environment the environment's variables
 * @param home the user's home directory
 * @param terminal whether people watch {@code err}
 * @param unicode whether {@code out} takes more than ASCII
 */
public record Console(
    PrintStream out,
    PrintStream err,
    Map<String, String> environment,
    String home,
    boolean terminal,
    boolean unicode) {
  /** What surrounds this process. */
  public static Console system() {
    String encoding =
        System.getProperty(
            "stdout.encoding",
            System.getProperty("sun.stdout.encoding", Charset.defaultCharset().name()));
    return new Console(
        System.out,
        System.err,
        System.getenv(),
        System.getProperty("user.home", "."),
        Terminal.watched(),
        encoding.toUpperCase(Locale.ROOT).startsWith("UTF"));
  }

  /** What is written to files, without a terminal. */
  public static Console plain(PrintStream out, PrintStream err, Map<String, String> environment) {
    return new Console(out, err, environment, System.getProperty("user.home", "."), false, true);
  }

  /** Whether an environment variable is set and not empty. */
  boolean says(String variable) {
    return !environment.getOrDefault(variable, "").isEmpty();
  }
}
