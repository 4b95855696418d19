package dev.dagsmith;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How the XComs of a {@link Task} or {@link Sensor} are kept, and who may read them: what it
 * returns and what it pushes. Without it they are kept as the settings of the engine say, and all
 * may read them.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface XCom {
  /**
   * {@return where large values are kept: {@code database}, {@code file} or another backend on the
   * class path} Default: as the setting {@code xcom_backend} says.
   */
  String backend() default "";

  /** {@return how values become bytes: {@code json} or another codec on the class path} */
  String codec() default "json";

  /**
   * {@return who may read them: only these tasks of the same dag, by their ids, in the same run} No
   * other task, run or dag does, nor the command line. A second call of a reader's method is one
   * too. Default: everybody.
   */
  String[] readers() default {};

  /** {@return whether exactly one task of the dag may read them} Default: {@link Access#SHARED}. */
  Access access() default Access.SHARED;

  /**
   * {@return whether they go once they were read} Default: {@link Consume#NEVER}. With {@link
   * Consume#ONCE} exactly one task may read them, as with {@link Access#EXCLUSIVE}.
   */
  Consume consume() default Consume.NEVER;

  /**
   * {@return whether they are secret: encrypted wherever they are stored, and shown as {@code ***}}
   * What contains a {@link Secret} is so anyway. Needs a key, {@code core.xcom_keys}.
   */
  boolean sensitive() default false;

  /**
   * {@return how long they are kept after they were published, to the minute: {@code 30d}} What is
   * older is deleted once its run has ended: when a run of the dag ends, and by {@code prune}. A
   * task that is done again after that finds nothing. Default: as long as their run.
   */
  String ttl() default "";

  /** How many may read. */
  enum Access {
    /** Everybody, or the {@link #readers}. */
    SHARED,
    /** The one task that the value is passed to, or that pulls it; all others are refused. */
    EXCLUSIVE
  }

  /** When they go. */
  enum Consume {
    /** With their run. */
    NEVER,
    /**
     * With the success of the task instance that reads them, in the same transaction. Until then it
     * reads them again in each attempt; afterwards nobody does, and what is left says who consumed
     * them, and when.
     */
    ONCE
  }
}
