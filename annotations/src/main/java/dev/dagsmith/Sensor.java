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
  /** The sensor's id, as {@link Task#id}. */
  String id() default "";

  /** The wait between two polls, a duration as in {@link Dag}. */
  String interval() default "1m";

  /**
   * How long to poll, counted from the first poll; then the sensor fails with {@link
   * SensorTimeout}.
   */
  String timeout() default "7d";

  /**
   * Whether a timeout skips the sensor instead of failing it, and with it what needs its value.
   * Steps below it go on: where they should not, let it fail, and catch {@link SensorTimeout} around
   * it and them.
   */
  boolean softFail() default false;

  /** As {@link Task#retries}. */
  int retries() default 0;

  /** As {@link Task#retryDelay}. */
  String retryDelay() default "";

  /** As {@link Task#pool}; a slot is held while it polls, not in between. */
  String pool() default "default_pool";

  /** As {@link Task#priority}. */
  int priority() default 1;
}
