package dev.dagsmith;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How the XComs of a {@link Task} or {@link Sensor} are kept: what it returns and what it pushes.
 * Without it they are kept as the settings of the engine say.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface XCom {
  /**
   * Where large values are kept: {@code database}, {@code file} or another backend on the class
   * path. Default: as the setting {@code xcom_backend} says.
   */
  String backend() default "";

  /** How values become bytes: {@code json} or another codec on the class path. */
  String codec() default "json";
}
