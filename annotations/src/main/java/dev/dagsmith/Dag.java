package dev.dagsmith;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method whose body is a dag: each call of a {@link Task} in it becomes a task instance of
 * a run. The annotation processor reads the body and generates, in the same package, a class named
 * after the method ({@code catFacts} gives {@code CatFactsDag}) with a {@code main}.
 *
 * <pre>{@code
 * @Dag(schedule = "@daily", start = "2026-01-01")
 * static void catFacts() throws IOException {
 *   var fact = getCatFact();
 *   print(analyze(fact));
 * }
 * }</pre>
 *
 * <p>Called directly, the method is plain Java. Its parameters are the run's parameters.
 *
 * <p>The settings from {@link #retries} to {@link #failOn} are defaults for all tasks of the dag;
 * what a {@link Task} says itself wins. Durations are a number and a unit, {@code ms}, {@code s},
 * {@code m}, {@code h} or {@code d} ({@code "1m30s"}), or ISO-8601 ({@code "PT90S"}); they are
 * checked when the dag is compiled.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Dag {
  /**
   * {@return the dag's id, unique in a module: letters, digits, {@code _} and {@code -}} Default:
   * the method's name.
   */
  String id() default "";

  /**
   * {@return the simple name of the generated class} Default: the method's name, capitalised, and
   * {@code Dag}.
   */
  String className() default "";

  /**
   * {@return when the dag runs by itself: {@code @daily} and its like, or a cron expression}
   * Default: never.
   */
  String schedule() default "";

  /** {@return the first logical date, an ISO-8601 date or date-time; needed with a schedule} */
  String start() default "";

  /** {@return what orders the dag's tasks} */
  Order order() default Order.STEPS;

  /**
   * {@return how many task instances of one run may be under way at once; 0 means as many as the
   * engine has slots} If the dag is called by another, it bounds the instances of all that one call
   * stands for, mapped or not, within the other's bound.
   */
  int maxActiveTasks() default 0;

  /**
   * {@return how long runs are kept after they have ended: {@code 90d}} Older ones are deleted with
   * all they have, when a run of the dag ends, and by {@code prune}. Default: for ever.
   */
  String retention() default "";

  /** {@return the default for {@link Task#retries}} */
  int retries() default 0;

  /** {@return the default for {@link Task#retryDelay}} */
  String retryDelay() default "";

  /** {@return the default for {@link Task#backoff}} */
  double backoff() default 1.0;

  /** {@return the default for {@link Task#maxRetryDelay}} */
  String maxRetryDelay() default "";

  /** {@return the default for {@link Task#jitter}} */
  double jitter() default -1;

  /** {@return the default for {@link Task#timeout}} */
  String timeout() default "";

  /** {@return the default for {@link Task#retryOn}} */
  Class<? extends Throwable>[] retryOn() default {};

  /** {@return the default for {@link Task#failOn}} */
  Class<? extends Throwable>[] failOn() default {};
}
