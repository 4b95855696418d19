package dev.dagsmith.runtime.store.jdbc;

import dev.dagsmith.runtime.store.BlobRef;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The columns of a value that is kept elsewhere. */
final class BlobColumns {
  static final String NAMES = "backend, ref, size, hash, flags";

  /** The bit of {@code flags} that says so. */
  private static final int COMPRESSED = 1;

  private BlobColumns() {}

  static void bind(Params params, @Nullable BlobRef blob) throws SQLException {
    if (blob == null) {
      params.text(null).text(null).num((Long) null).bytes(null).num(0);
    } else {
      params
          .text(blob.backend())
          .text(blob.key())
          .num(blob.size())
          .bytes(blob.hash())
          .num(blob.compressed() ? COMPRESSED : 0);
    }
  }

  static @Nullable BlobRef readOrNull(Columns columns) throws SQLException {
    String backend = columns.textOrNull();
    String key = columns.textOrNull();
    Long size = columns.numOrNull();
    byte[] hash = columns.bytesOrNull();
    int flags = columns.integer();
    return backend == null
        ? null
        : new BlobRef(
            backend,
            key == null ? "" : key,
            size == null ? 0 : size,
            hash == null ? new byte[0] : hash,
            (flags & COMPRESSED) != 0);
  }

  static BlobRef read(Columns columns) throws SQLException {
    BlobRef blob = readOrNull(columns);
    if (blob == null) {
      throw new SQLException("A value that is kept elsewhere names no backend");
    }
    return blob;
  }
}
