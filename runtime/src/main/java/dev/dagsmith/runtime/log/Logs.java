package dev.dagsmith.runtime.log;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.Level;

/** Takes the logs of SLF4J where nobody else does, and listens to those of the JDK. */
public final class Logs {
  private static final String PROVIDER = "slf4j.provider";
  private static final String VERBOSITY = "slf4j.internal.verbosity";
  private static final String SERVICE = "META-INF/services/org.slf4j.spi.SLF4JServiceProvider";
  private static volatile Level least = Level.INFO;

  private Logs() {}

  /**
   * Makes {@link LogProvider} the provider of SLF4J, unless one is named or on the class path, and
   * has tasks' logs by {@code java.util.logging} kept, unless a class configures that. To be called
   * before the first logger is made.
   */
  public static void install() {
    installProvider();
    if (System.getProperty(JavaLogConfig.PROPERTY) == null
        && Logs.class.getClassLoader() == ClassLoader.getSystemClassLoader()) {
      System.setProperty(JavaLogConfig.PROPERTY, JavaLogConfig.class.getName());
    }
  }

  private static void installProvider() {
    if (System.getProperty(PROVIDER) == null
        && Thread.currentThread().getContextClassLoader().getResource(SERVICE) == null) {
      System.setProperty(PROVIDER, LogProvider.class.getName());
      if (System.getProperty(VERBOSITY) == null) {
        System.setProperty(VERBOSITY, "WARN"); // or SLF4J says which provider it was told to take
      }
    }
  }

  /**
   * Keeps a line in the log of the task whose thread calls this; does nothing on other threads. For
   * applications that bring a logging framework of their own: an appender of it calls this.
   *
   * @param at when it was logged
   * @param level {@code ERROR}, {@code WARN}, {@code INFO}, {@code DEBUG} or {@code TRACE}
   * @param logger the logger's name
   * @param message the text, with its arguments filled in
   * @param thrown what was thrown, for its stack; null without one
   */
  public static void keep(
      Instant at, String level, String logger, String message, @Nullable Throwable thrown) {
    Capture.keep(() -> new LogLine(at, level, logger, message, thrown));
  }

  /**
   * Sets the least level that is written.
   *
   * @throws IllegalArgumentException if there is no such level
   */
  public static void level(String name) {
    least = Level.valueOf(name.toUpperCase(Locale.ROOT));
  }

  static boolean writes(Level level) {
    return level.toInt() >= least.toInt();
  }
}
