package dev.dagsmith.benchmarks.throughput;

import java.sql.SQLException;
import java.util.List;

/** Someone who runs the workloads, on a database that was empty before. */
interface Contender extends AutoCloseable {
  /** The names of all. */
  List<String> ALL = List.of("ours", "floor", "db-scheduler", "dbos");

  /** Runs a chain of so many tasks; returns once its end is durable. */
  void chain(int steps) throws Exception;

  /** Runs so many tasks and one that takes their values; returns once its end is durable. */
  void fan(int width) throws Exception;

  /** Runs so many chains of three tasks; returns once the ends of all are durable. */
  void runs(int count) throws Exception;

  @Override
  void close() throws SQLException;

  /** Executes a workload once. */
  default void execute(Workload workload, int size) throws Exception {
    switch (workload) {
      case CHAIN -> chain(size);
      case FAN -> fan(size);
      case RUNS -> runs(size);
    }
  }

  /** Opens one by its name in {@link Setting#contenders}. */
  static Contender open(String name, Database database) throws Exception {
    return switch (name) {
      case "ours" -> new Ours(database);
      case "floor" -> new Floor(database);
      case "db-scheduler" -> new DbScheduler(database);
      case "dbos" -> new Dbos(database);
      default -> throw new IllegalArgumentException("nobody is called " + name);
    };
  }
}
