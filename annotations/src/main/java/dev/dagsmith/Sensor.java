package dev.dagsmith;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that {@link Flow#until} polls: it returns {@code boolean} (true: go on) or an
 * {@code Optional} (present: go on with its value). Between polls it holds no thread. An exception
 * is a failed attempt and uses the retries.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Sensor {
  /** {@return the sensor's id, as {@link Task#id}} */
  String id() default "";

  /** {@return the wait between two polls, a duration as in {@link Dag}} */
  String interval() default "1m";

  /**
   * {@return how long to poll, counted from the first poll; then the sensor fails with {@link
   * SensorTimeout}}
   */
  String timeout() default "7d";

  /**
   * Whether a timeout skips the sensor instead of failing it, and with it what needs its value.
   * Steps below it go on: where they should not, let it fail, and catch {@link SensorTimeout}
   * around it and them.
   *
   * @return true to skip
   */
  boolean softFail() default false;

  /**
   * As {@link Task#retries}.
   *
   * @return 0 or more
   */
  int retries() default 0;

  /**
   * As {@link Task#retryDelay}.
   *
   * @return a duration
   */
  String retryDelay() default "";

  /**
   * As {@link Task#pool}; a slot is held while it polls, not in between.
   *
   * @return the name of the pool
   */
  String pool() default "default_pool";

  /**
   * As {@link Task#priority}.
   *
   * @return the priority, 1 unless it is said
   */
  int priority() default 1;
}
