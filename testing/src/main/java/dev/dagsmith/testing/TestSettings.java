package dev.dagsmith.testing;

import dev.dagsmith.runtime.engine.EngineConfig;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;

/**
 * How a {@link TestEngine} is. Immutable.
 *
 * @param now the virtual time at which it begins
 * @param threads how many threads run tasks; 0: the test's own does, one task after another
 * @param limit how much virtual time a run may take before its test fails
 * @param checkArguments whether a task that changes an object that it was passed fails the test
 * @param config changes the engine's settings: its pools, interceptors, secrets ..
 */
public record TestSettings(
    Instant now,
    int threads,
    Duration limit,
    boolean checkArguments,
    UnaryOperator<EngineConfig> config) {
  /** On the test's own thread, from 2026-01-01 on, a run for thirty days at most. */
  public static final TestSettings DEFAULT =
      new TestSettings(
          Instant.parse("2026-01-01T00:00:00Z"),
          0,
          Duration.ofDays(30),
          true,
          UnaryOperator.identity());

  /**
   * Checks the bounds.
   *
   * @param now the virtual time at which it begins
   * @param threads how many threads run tasks; 0: the test's own does, one task after another
   * @param limit how much virtual time a run may take before its test fails
   * @param checkArguments whether a task that changes an object that it was passed fails the test
   * @param config changes the engine's settings: its pools, interceptors, secrets ..
   */
  public TestSettings {
    if (threads < 0) {
      throw new IllegalArgumentException("threads must be 0 or more, not " + threads + ".");
    }
    if (limit.isNegative() || limit.isZero()) {
      throw new IllegalArgumentException("limit must be more than nothing, not " + limit + ".");
    }
  }

  /**
   * The same, beginning at another time.
   *
   * @param begin when it begins, in virtual time
   * @return other settings
   */
  public TestSettings now(Instant begin) {
    return new TestSettings(begin, threads, limit, checkArguments, config);
  }

  /**
   * The same with so many threads.
   *
   * @param count 0 or more
   * @return other settings
   */
  public TestSettings threads(int count) {
    return new TestSettings(now, count, limit, checkArguments, config);
  }

  /**
   * The same with another limit.
   *
   * @param virtual more than nothing
   * @return other settings
   */
  public TestSettings limit(Duration virtual) {
    return new TestSettings(now, threads, virtual, checkArguments, config);
  }

  /**
   * The same, letting tasks change what they are passed, or not.
   *
   * @param check whether they fail the test
   * @return other settings
   */
  public TestSettings checkArguments(boolean check) {
    return new TestSettings(now, threads, limit, check, config);
  }

  /**
   * The same with a further change of the engine's settings.
   *
   * @param change gets the settings as they are and gives others
   * @return other settings
   */
  public TestSettings config(UnaryOperator<EngineConfig> change) {
    UnaryOperator<EngineConfig> before = config;
    return new TestSettings(
        now, threads, limit, checkArguments, given -> change.apply(before.apply(given)));
  }
}
