package dev.dagsmith;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method as a task: called from a {@link Dag} method, each call is a node of the graph, and
 * its return value is the {@code return_value} XCom that its consumers get.
 *
 * <p>A task may be static or not, must be accessible from the dag's package, and should be a
 * function of its arguments or safe to repeat: it runs at least once, and publishes exactly once.
 * An override of a task is a task.
 *
 * <p>Kept in class files, so that tasks are recognised in jars too.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Task {
  /**
   * {@return the task's id: letters, digits, {@code _} and {@code -}} Default: the method's name.
   */
  String id() default "";

  /** {@return how often a failed attempt is repeated; 0 or more} */
  int retries() default 0;

  /** {@return the wait before the first retry, a duration as in {@link Dag}} Default: none. */
  String retryDelay() default "";

  /** {@return the factor by which the wait grows with each retry; 1 or more} */
  double backoff() default 1.0;

  /**
   * {@return the longest wait between attempts, a duration as in {@link Dag}} Default: no bound.
   */
  String maxRetryDelay() default "";

  /**
   * {@return which part of each wait is left to chance, from 0 to 1, so that what failed together
   * does not come back together: at 0.5 a wait is between half and all of what it would be, at 0
   * exactly that} The same attempt of the same run always waits as long. Default: 0.5 with a {@link
   * #backoff} above 1, else 0.
   */
  double jitter() default -1;

  /**
   * {@return the longest time that one attempt may take, a duration as in {@link Dag}} An attempt
   * that takes longer is interrupted and fails with {@link TaskTimeout}. Default: no bound.
   */
  String timeout() default "";

  /** {@return failures that are retried, with their subclasses} Default: all. */
  Class<? extends Throwable>[] retryOn() default {};

  /**
   * {@return failures that are never retried, with their subclasses; stronger than {@link
   * #retryOn}}
   */
  Class<? extends Throwable>[] failOn() default {};

  /**
   * {@return how many instances of this task may be under way at once in a run; 0 means no bound of
   * its own}
   */
  int maxActive() default 0;

  /**
   * {@return the pool in which an attempt needs a slot, as in Airflow: no more attempts of a pool
   * run at once, in all runs of an engine, than it has slots} Small letters, digits and {@code _}.
   * How many slots a pool has is a setting of the engine, {@code pools.db=4}; a run whose tasks
   * name a pool that has none does not start. Default: {@code default_pool}, which every engine
   * has.
   */
  String pool() default "default_pool";

  /**
   * Of what waits for the same slot, or for the same bound of its run, the highest comes first, and
   * then what came first.
   *
   * @return the priority, 1 unless it is said
   */
  int priority() default 1;

  /**
   * {@return whether what the task returns is its {@code return_value} XCom, Airflow's {@code
   * do_xcom_push}} With {@code false} it is thrown away: the task may only stand as a statement.
   */
  boolean push() default true;

  /**
   * {@return a name for people, made of text and the method's parameters in braces: {@code
   * "{file}"}} It is shown beside the map index.
   */
  String label() default "";
}
