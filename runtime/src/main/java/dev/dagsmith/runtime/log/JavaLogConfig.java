package dev.dagsmith.runtime.log;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.logging.LogManager;

/**
 * Configures {@code java.util.logging} as it would be without us, from the user's file or the
 * JDK's, and adds {@link JavaLogHandler}. Named by a system property and made by the JDK when the
 * first such logger is, so that a program that logs nothing that way pays nothing.
 */
public final class JavaLogConfig {
  static final String PROPERTY = "java.util.logging.config.class";

  private static final String FILE = "java.util.logging.config.file";
  private static final String HANDLERS = "handlers";

  /**
   * Configures the JDK's log manager.
   *
   * @throws IOException if the file can't be read; the JDK says so and goes on with its defaults
   */
  public JavaLogConfig() throws IOException {
    Properties config = new Properties();
    try (InputStream in = Files.newInputStream(file())) {
      config.load(in);
    }
    String others = config.getProperty(HANDLERS, "").strip();
    String ours = JavaLogHandler.class.getName();
    config.setProperty(HANDLERS, others.isEmpty() ? ours : others + ", " + ours);
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    config.store(text, null);
    LogManager.getLogManager().readConfiguration(new ByteArrayInputStream(text.toByteArray()));
  }

  private static Path file() {
    String named = System.getProperty(FILE);
    return named == null
        ? Path.of(System.getProperty("java.home"), "conf", "logging.properties")
        : Path.of(named);
  }
}
