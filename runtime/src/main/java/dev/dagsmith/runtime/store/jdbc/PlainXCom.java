package dev.dagsmith.runtime.store.jdbc;

import dev.dagsmith.runtime.store.AttemptKey;
import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.XComRow;
import java.sql.SQLException;

/**
 * One value by the few columns that most values need, being in their rows and for anybody: it is
 * what tasks read one by one, and columns cost.
 *
 * @param row the value
 * @param whole whether the columns that were left out are empty, so that this is all of it
 */
record PlainXCom(XComRow row, boolean whole) {
  static final String COLUMNS =
      "SELECT x.epoch, x.attempt, x.type, x.codec, x.val, x.backend IS NULL AND x.readers IS NULL"
          + " AND x.key_id IS NULL AND x.seal IS NULL AND x.consume IS NULL AND x.expires IS NULL";

  /** Reads these columns. */
  static PlainXCom read(Columns columns, InstanceKey instance, String key) throws SQLException {
    AttemptKey attempt = new AttemptKey(instance, columns.integer(), columns.integer());
    XComRow row =
        new XComRow(attempt, key, columns.text(), columns.text(), columns.bytesOrNull(), null);
    return new PlainXCom(row, columns.bool());
  }
}
