package dev.dagsmith.runtime.store.jdbc;

import dev.dagsmith.runtime.core.Failure;
import dev.dagsmith.runtime.graph.TypeRef;
import dev.dagsmith.runtime.xcom.XComCodec;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Failures as JSON. */
final class StoredFailure {
  private static final TypeRef ONE = TypeRef.of(Failure.class);
  private static final TypeRef MANY = TypeRef.of(List.class, ONE);

  /** Nobody reads more causes of causes, and JSON that is nested too deeply can't be read back. */
  private static final int CAUSES = 200;

  private StoredFailure() {}

  static byte @Nullable [] encode(@Nullable Failure failure) {
    return failure == null ? null : XComCodec.json().encode(shallow(failure, CAUSES), ONE);
  }

  static @Nullable Failure decode(byte @Nullable [] json) {
    return json == null ? null : (Failure) XComCodec.json().decode(json, ONE);
  }

  static byte @Nullable [] encodeAll(List<Failure> failures) {
    if (failures.isEmpty()) {
      return null;
    }
    List<Failure> shallow = new ArrayList<>();
    for (Failure failure : failures) {
      shallow.add(shallow(failure, CAUSES));
    }
    return XComCodec.json().encode(shallow, MANY);
  }

  @SuppressWarnings("unchecked") // decoded as just that type
  static List<Failure> decodeAll(byte @Nullable [] json) {
    List<Failure> failures =
        json == null ? null : (List<Failure>) XComCodec.json().decode(json, MANY);
    return failures == null ? List.of() : failures;
  }

  private static Failure shallow(Failure failure, int causes) {
    Failure cause = failure.cause();
    if (cause == null) {
      return failure;
    }
    return new Failure(
        failure.classes(),
        failure.simpleName(),
        failure.message(),
        failure.text(),
        failure.stack(),
        causes == 0 ? null : shallow(cause, causes - 1));
  }
}
