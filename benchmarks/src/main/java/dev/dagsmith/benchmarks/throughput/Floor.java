package dev.dagsmith.benchmarks.throughput;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dagsmith.runtime.store.Stores;
import java.sql.SQLException;

/**
 * What the database itself takes: the rows that Dagsmith writes, in the same tables, through JDBC
 * written by hand, in one thread. A step of the chain is a commit of its own; elsewhere up to a
 * thousand rows are one, as in a group commit. There is no engine, no graph, no concurrency, and no
 * value is read back.
 */
final class Floor implements Contender {
  private static final String TYPE = "Value";

  private final FloorRows rows;
  private long runs;

  Floor(Database database) throws SQLException {
    Stores.open(database.store()).close(); // makes the tables
    this.rows = new FloorRows(database);
  }

  @Override
  public void chain(int steps) throws SQLException {
    long run = ++runs;
    rows.start(run, 1);
    rows.commit();
    Value value = Value.first(0);
    for (int i = 1; i < steps; i++) {
      rows.success(run, i, -1, TYPE, value.json());
      rows.commit();
      value = value.next();
    }
    rows.success(run, steps, -1, TYPE, value.json());
    rows.end(run, steps);
    rows.commit();
  }

  @Override
  public void fan(int width) throws SQLException {
    long run = ++runs;
    rows.start(run, 2);
    rows.decided(run, 1, width);
    rows.commit();
    int sum = 0;
    for (int i = 0; i < width; i++) {
      Value part = Value.first(i);
      sum += part.steps();
      rows.success(run, 2, i, TYPE, part.json());
      rows.commitIfFull();
    }
    rows.commit();
    rows.success(run, 3, -1, "int", String.valueOf(sum).getBytes(UTF_8));
    rows.end(run, 3);
    rows.commit();
  }

  @Override
  public void runs(int count) throws SQLException {
    long first = runs + 1;
    runs += count;
    for (int i = 0; i < count; i++) {
      rows.start(first + i, 3);
      rows.commitIfFull();
    }
    rows.commit();
    Value value = Value.first(0);
    for (int task = 1; task <= 3; task++) {
      for (int i = 0; i < count; i++) {
        rows.success(first + i, task, -1, TYPE, value.json());
        if (task == 3) {
          rows.end(first + i, task);
        }
        rows.commitIfFull();
      }
      rows.commit();
      value = value.next();
    }
  }

  @Override
  public void close() throws SQLException {
    rows.close();
  }
}
