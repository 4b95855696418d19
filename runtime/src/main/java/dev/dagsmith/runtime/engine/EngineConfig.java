package dev.dagsmith.runtime.engine;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Settings of an engine.
 *
 * @param home the directory of the embedded store
 * @param db where runs are stored, a JDBC URL; null: in a file in {@code home}
 * @param parallelism how many tasks may run at once
 * @param closeWait how long closing waits for tasks under way
 * @param time what the engine takes the time from
 */
public record EngineConfig(
    Path home, @Nullable String db, int parallelism, Duration closeWait, TimeSource time) {
  private static final int LEAST_PARALLELISM = 16;

  /** Checks the bounds. */
  public EngineConfig {
    if (parallelism < 1) {
      throw new IllegalArgumentException("parallelism must be 1 or more, not " + parallelism);
    }
  }

  /** The defaults: home is {@code DAGSMITH_HOME}, or {@code ~/.dagsmith}. */
  public static EngineConfig defaults() {
    String home = System.getenv("DAGSMITH_HOME");
    return at(
        home == null || home.isEmpty()
            ? Path.of(System.getProperty("user.home"), ".dagsmith")
            : Path.of(home));
  }

  /**
   * The defaults with another home. Tasks mostly wait for others, so there are more of them than
   * processors: twice as many, and 16 at least.
   */
  public static EngineConfig at(Path home) {
    int processors = Runtime.getRuntime().availableProcessors();
    return new EngineConfig(
        home,
        null,
        Math.max(LEAST_PARALLELISM, 2 * processors),
        Duration.ofSeconds(10),
        TimeSource.SYSTEM);
  }

  /** The same with a store elsewhere. */
  public EngineConfig db(String url) {
    return new EngineConfig(home, url, parallelism, closeWait, time);
  }

  /** The same with another bound on the tasks that run at once. */
  public EngineConfig parallelism(int tasks) {
    return new EngineConfig(home, db, tasks, closeWait, time);
  }

  /** The same, waiting as long for tasks under way when the engine is closed. */
  public EngineConfig closeWait(Duration wait) {
    return new EngineConfig(home, db, parallelism, wait, time);
  }

  /** The same with another time. */
  public EngineConfig time(TimeSource source) {
    return new EngineConfig(home, db, parallelism, closeWait, source);
  }
}
