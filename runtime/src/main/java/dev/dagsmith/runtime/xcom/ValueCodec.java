package dev.dagsmith.runtime.xcom;

import dev.dagsmith.runtime.graph.TypeRef;
import org.jspecify.annotations.Nullable;

/**
 * Makes bytes of values, and values of bytes, by their declared type alone: nothing in the bytes
 * says what is instantiated. One that is not built in is found by {@link java.util.ServiceLoader}.
 * Safe for use by several threads.
 */
public interface ValueCodec {
  /** {@return its name in {@code @XCom(codec = "..")} and in the rows of what it encoded} */
  String name();

  /**
   * {@return a value as bytes}
   *
   * @param value the value; null where the type takes it
   * @param declared the type that the task declares
   * @throws XComFormatException if the value would not come back as it is
   */
  byte[] encode(@Nullable Object value, TypeRef declared);

  /**
   * {@return the value of bytes, a new one at each call}
   *
   * @param bytes what {@link #encode} gave
   * @param declared the type that the task declares
   * @throws XComFormatException if they are no value of this type
   */
  @Nullable Object decode(byte[] bytes, TypeRef declared);

  /**
   * {@return what the bytes say as JSON, for people}
   *
   * @param bytes what {@link #encode} gave
   * @throws RuntimeException if they are none that it made
   */
  String toJson(byte[] bytes);
}
