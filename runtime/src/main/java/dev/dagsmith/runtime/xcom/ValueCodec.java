package dev.dagsmith.runtime.xcom;

import dev.dagsmith.runtime.graph.TypeRef;
import org.jspecify.annotations.Nullable;

/**
 * Makes bytes of values, and values of bytes, by their declared type alone: nothing in the bytes
 * says what is instantiated. One that is not built in is found by {@link java.util.ServiceLoader}.
 * Safe for use by several threads.
 */
public interface ValueCodec {
  /** Its name in {@code @XCom(codec = "..")} and in the rows of what it encoded. */
  String name();

  /**
   * A value as bytes.
   *
   * @throws XComFormatException if the value would not come back as it is
   */
  byte[] encode(@Nullable Object value, TypeRef declared);

  /**
   * The value of bytes, a new one at each call.
   *
   * @throws XComFormatException if they are no value of this type
   */
  @Nullable Object decode(byte[] bytes, TypeRef declared);

  /**
   * What the bytes say as JSON, for people.
   *
   * @throws RuntimeException if they are none that it made
   */
  String toJson(byte[] bytes);
}
