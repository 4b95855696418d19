package dev.dagsmith.runtime.store.jdbc;

import dev.dagsmith.runtime.store.BlobRef;
import dev.dagsmith.runtime.store.EngineKey;
import dev.dagsmith.runtime.store.Rejected;
import dev.dagsmith.runtime.store.WriteGroup;
import dev.dagsmith.runtime.store.Writing;
import dev.dagsmith.runtime.store.XComRow;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a group, after the check that its engine may. It is first written as if all of it were new
 * and well, which it mostly is. If the database refuses that, the transaction begins anew, with
 * more care.
 */
final class JdbcWriting implements Writing {
  private final Transaction transaction;
  private final Engines engines;
  private final EngineKey engine;
  private final GroupWriter writer;
  private final Dialect dialect;

  /** The values that are written. */
  private final List<XComRow> published = new ArrayList<>();

  /** Whether what is written may be there already. */
  private boolean again;

  /** Whether it is known that the engine may write. */
  private boolean checked;

  private boolean committed;

  JdbcWriting(
      Transaction transaction,
      Engines engines,
      EngineKey engine,
      GroupWriter writer,
      Dialect dialect) {
    this.transaction = transaction;
    this.engines = engines;
    this.engine = engine;
    this.writer = writer;
    this.dialect = dialect;
  }

  @Override
  public List<Rejected> publish(List<XComRow> values) {
    return transaction.on(jdbc -> publish(jdbc, values));
  }

  @Override
  public List<BlobRef> commit(WriteGroup group) {
    List<BlobRef> gone = transaction.on(jdbc -> write(jdbc, group));
    transaction.commit();
    committed = true;
    writer.done(group);
    return gone;
  }

  @Override
  public void close() {
    if (!committed) {
      writer.undone();
    }
    transaction.close();
  }

  private void check(Jdbc jdbc) throws SQLException {
    engines.check(jdbc, engine);
    checked = true;
  }

  private List<Rejected> publish(Jdbc jdbc, List<XComRow> values) throws SQLException {
    try {
      if (checked || values.size() != 1) {
        writeValues(jdbc, values);
      } else {
        writer.firstValue(jdbc, values.get(0), engines, engine);
        checked = true;
      }
      published.addAll(values);
      return List.of();
    } catch (SQLException e) {
      if (!dialect.isData(e)) {
        throw e;
      }
    }
    beginAgain(jdbc);
    List<Rejected> rejected = new ArrayList<>();
    bisect(jdbc, values, rejected);
    return rejected;
  }

  private void writeValues(Jdbc jdbc, List<XComRow> values) throws SQLException {
    if (!checked) {
      check(jdbc);
    }
    writer.values(jdbc, values, again);
  }

  private List<BlobRef> write(Jdbc jdbc, WriteGroup group) throws SQLException {
    if (!checked) {
      check(jdbc);
    }
    try {
      return writer.write(jdbc, group, engine, again);
    } catch (SQLException e) {
      if (again || !dialect.isDuplicate(e)) {
        throw e;
      }
      beginAgain(jdbc);
      return writer.write(jdbc, group, engine, again);
    }
  }

  private void beginAgain(Jdbc jdbc) throws SQLException {
    jdbc.rollback();
    writer.undone();
    jdbc.begin();
    again = true;
    check(jdbc);
    writer.values(jdbc, published, again);
  }

  /** Writes what can be written, and finds the rows that can't. */
  private void bisect(Jdbc jdbc, List<XComRow> values, List<Rejected> rejected)
      throws SQLException {
    Savepoint before = jdbc.mark();
    try {
      writer.values(jdbc, values, again);
      published.addAll(values);
    } catch (SQLException e) {
      if (!dialect.isData(e)) {
        throw e;
      }
      jdbc.rollback(before);
      int half = values.size() / 2;
      if (half == 0) {
        rejected.add(new Rejected(values.get(0), Problems.firstLine(e)));
      } else {
        bisect(jdbc, values.subList(0, half), rejected);
        bisect(jdbc, values.subList(half, values.size()), rejected);
      }
    }
  }
}
