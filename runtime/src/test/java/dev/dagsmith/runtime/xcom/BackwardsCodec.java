package dev.dagsmith.runtime.xcom;

import dev.dagsmith.runtime.graph.TypeRef;
import org.jspecify.annotations.Nullable;

/** A codec that a library might bring: JSON, written backwards. */
public final class BackwardsCodec implements ValueCodec {
  @Override
  public String name() {
    return "backwards";
  }

  @Override
  public byte[] encode(@Nullable Object value, TypeRef declared) {
    return backwards(XComCodec.json().encode(value, declared));
  }

  @Override
  public @Nullable Object decode(byte[] bytes, TypeRef declared) {
    return XComCodec.json().decode(backwards(bytes), declared);
  }

  @Override
  public String toJson(byte[] bytes) {
    return XComCodec.json().toJson(backwards(bytes));
  }

  private static byte[] backwards(byte[] bytes) {
    byte[] back = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      back[i] = bytes[bytes.length - 1 - i];
    }
    return back;
  }
}
