package dev.dagsmith.runtime.cli;

import java.io.Console;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether people watch what this process writes to standard error. */
final class Terminal {
  private Terminal() {}

  static boolean watched() {
    Path link = Path.of("/proc/self/fd/2");
    try {
      if (Files.isSymbolicLink(link)) {
        String target = Files.readSymbolicLink(link).toString();
        return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
      }
    } catch (IOException | SecurityException e) {
      return false;
    }
    return interactive();
  }

  /** Where the system does not tell of standard error alone: both other streams are a terminal. */
  @SuppressWarnings("SystemConsoleNull") // asked further below
  private static boolean interactive() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try { // from Java 22 on there is a console without a terminal, too
      return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (IllegalAccessException | InvocationTargetException e) {
      return false;
    }
  }
}
