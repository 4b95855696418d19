package dev.dagsmith.benchmarks.throughput;

import java.sql.SQLException;

/** One of two that write and read the same values, by turns. */
interface XComSide extends AutoCloseable {
  /** Writes the values from one number to another, each in a transaction of its own. */
  void write(int from, int to) throws Exception;

  /** Reads them, one by one, and checks them. */
  void read(int from, int to) throws Exception;

  @Override
  void close() throws SQLException;

  /** Complains of a value that is not the one that was written. */
  static void check(int number, Object value) {
    if (!(value instanceof Value known) || known.id() != number) {
      throw new AssertionError(number + " is " + value);
    }
  }
}
