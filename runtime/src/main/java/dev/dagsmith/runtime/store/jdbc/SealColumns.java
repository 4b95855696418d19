package dev.dagsmith.runtime.store.jdbc;

import dev.dagsmith.runtime.store.Seal;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The columns of what is encrypted. */
final class SealColumns {
  static final String NAMES = "key_id, seal";

  private SealColumns() {}

  static void bind(Params params, @Nullable Seal seal) throws SQLException {
    params.text(seal == null ? null : seal.keyId()).bytes(seal == null ? null : seal.wrapped());
  }

  /** A row that lacks one of them was altered, and is still not taken for one in plain. */
  static @Nullable Seal readOrNull(Columns columns) throws SQLException {
    String keyId = columns.textOrNull();
    byte[] wrapped = columns.bytesOrNull();
    return keyId == null && wrapped == null
        ? null
        : new Seal(keyId == null ? "" : keyId, wrapped == null ? new byte[0] : wrapped);
  }
}
