package dev.dagsmith.runtime.cli;

import java.io.PrintStream;
import java.util.Map;

/**
 * What surrounds the command line.
 *
 * @param out for results
 * @param err for logs, progress and errors
 * @param environment the environment's variables
 * @param home the user's home directory
 * @param terminal whether people watch {@code err}
 */
public record Console(
    PrintStream out,
    PrintStream err,
    Map<String, String> environment,
    String home,
    boolean terminal) {
  /** What surrounds this process. */
  public static Console system() {
    return new Console(
        System.out,
        System.err,
        System.getenv(),
        System.getProperty("user.home", "."),
        Terminal.watched());
  }
}
