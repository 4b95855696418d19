package dev.dagsmith.runtime.store.jdbc;

import dev.dagsmith.runtime.store.WriteGroup;
import java.sql.SQLException;

/** Writes a group, a batch for each table. */
final class GroupWriter {
  private final TaskNames tasks;
  private final VersionSql versions;
  private final RunSql runs;
  private final InstanceSql instances;
  private final AttemptSql attempts;
  private final XComSql xcoms;

  GroupWriter(
      TaskNames tasks,
      VersionSql versions,
      RunSql runs,
      InstanceSql instances,
      AttemptSql attempts,
      XComSql xcoms) {
    this.tasks = tasks;
    this.versions = versions;
    this.runs = runs;
    this.instances = instances;
    this.attempts = attempts;
    this.xcoms = xcoms;
  }

  void write(Jdbc jdbc, WriteGroup group) throws SQLException {
    runs.start(jdbc, group.starts());
    instances.write(jdbc, group.instances());
    attempts.write(jdbc, group.attempts());
    xcoms.write(jdbc, group.xcoms());
    runs.end(jdbc, group.ends());
    tasks.write(jdbc);
  }

  /** Forgets numbers that were given in a transaction that came to nothing. */
  void forget() {
    tasks.forget();
    versions.forget();
  }
}
