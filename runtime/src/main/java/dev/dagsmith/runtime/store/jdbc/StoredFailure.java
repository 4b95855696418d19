package dev.dagsmith.runtime.store.jdbc;

import dev.dagsmith.runtime.core.Failure;
import dev.dagsmith.runtime.graph.TypeRef;
import dev.dagsmith.runtime.xcom.XComCodec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Failures as JSON. */
final class StoredFailure {
  private static final TypeRef ONE = TypeRef.of(Failure.class);
  private static final TypeRef MANY = TypeRef.of(List.class, ONE);

  private StoredFailure() {}

  static byte @Nullable [] encode(@Nullable Failure failure) {
    return failure == null ? null : XComCodec.json().encode(failure, ONE);
  }

  static @Nullable Failure decode(byte @Nullable [] json) {
    return json == null ? null : (Failure) XComCodec.json().decode(json, ONE);
  }

  static byte @Nullable [] encodeAll(List<Failure> failures) {
    return failures.isEmpty() ? null : XComCodec.json().encode(failures, MANY);
  }

  @SuppressWarnings("unchecked") // decoded as just that type
  static List<Failure> decodeAll(byte @Nullable [] json) {
    List<Failure> failures =
        json == null ? null : (List<Failure>) XComCodec.json().decode(json, MANY);
    return failures == null ? List.of() : failures;
  }
}
