package dev.dagsmith;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says more about a parameter of a {@link Dag} method. A parameter without a default must be given
 * when the dag is run.
 *
 * <pre>{@code
 * @Dag
 * static void load(Path source, @Param(value = "100", min = 1) int batchSize) { ... }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface Param {
  /** What {@link #value} is when no default is given. */
  String NONE = "\0";

  /**
   * {@return the default, as it would be written on the command line; checked when the dag is
   * compiled}
   */
  String value() default NONE;

  /** {@return the smallest number allowed} */
  double min() default Double.NEGATIVE_INFINITY;

  /** {@return the largest number allowed} */
  double max() default Double.POSITIVE_INFINITY;

  /**
   * {@return whether it is secret: stored encrypted with the run, shown as {@code ***}, and named
   * on the command line by {@code @env:NAME}, {@code @file:PATH} or {@code -} instead of given} A
   * parameter of type {@link Secret} is so anyway. It has no default.
   */
  boolean sensitive() default false;

  /** {@return a regular expression that a text must match as a whole} */
  String pattern() default "";
}
