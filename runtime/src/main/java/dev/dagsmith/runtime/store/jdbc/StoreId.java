package dev.dagsmith.runtime.store.jdbc;

import dev.dagsmith.runtime.store.BlobKey;
import org.jspecify.annotations.Nullable;

/** The store's own id, made when it is first asked for. Safe for several threads. */
final class StoreId {
  private static final String FIND = "SELECT id FROM store_id WHERE row_no = 1";

  /** Of several who make it at once the first is right. */
  private static final String MAKE =
      "INSERT INTO store_id (row_no, id) SELECT 1, ? WHERE NOT EXISTS (SELECT 1 FROM store_id)";

  private final Sessions sessions;
  private final Dialect dialect;
  private volatile @Nullable String known;

  StoreId(Sessions sessions, Dialect dialect) {
    this.sessions = sessions;
    this.dialect = dialect;
  }

  String get() {
    String id = known;
    if (id == null) {
      id = find();
      id = id == null ? make() : id;
      known = id;
    }
    return id;
  }

  private @Nullable String find() {
    return sessions.find(jdbc -> jdbc.first(FIND, params -> {}, Columns::text));
  }

  private String make() {
    String made = BlobKey.newId();
    sessions.transact(
        jdbc -> {
          dialect.lockNames(jdbc);
          return jdbc.update(MAKE, params -> params.text(made));
        });
    String id = find();
    return id == null ? made : id;
  }
}
