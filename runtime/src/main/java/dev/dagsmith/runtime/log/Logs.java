package dev.dagsmith.runtime.log;

import java.util.Locale;
import org.slf4j.event.Level;

/** Takes SLF4J's logs where nobody else does. */
public final class Logs {
  private static final String PROVIDER = "slf4j.provider";
  private static final String VERBOSITY = "slf4j.internal.verbosity";
  private static final String SERVICE = "META-INF/services/org.slf4j.spi.SLF4JServiceProvider";
  private static volatile Level least = Level.INFO;

  private Logs() {}

  /**
   * Makes {@link LogProvider} the provider, unless one is named or on the class path. To be called
   * before the first logger is made.
   */
  public static void install() {
    if (System.getProperty(PROVIDER) == null
        && Thread.currentThread().getContextClassLoader().getResource(SERVICE) == null) {
      System.setProperty(PROVIDER, LogProvider.class.getName());
      if (System.getProperty(VERBOSITY) == null) {
        System.setProperty(VERBOSITY, "WARN"); // or SLF4J says which provider it was told to take
      }
    }
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
