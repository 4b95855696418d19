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

  /** The writing of a group. */
  Sessions.Write writing(WriteGroup group) {
    return new Sessions.Write() {
      @Override
      public void on(Jdbc jdbc, boolean again) throws SQLException {
        write(jdbc, group, again);
      }

      @Override
      public void done() {
        instances.written(group.instances());
      }

      @Override
      public void undone() {
        tasks.forget();
        versions.forget();
      }
    };
  }

  private void write(Jdbc jdbc, WriteGroup group, boolean again) throws SQLException {
    runs.start(jdbc, group.starts());
    instances.write(jdbc, group.instances(), again);
    attempts.write(jdbc, group.attempts());
    xcoms.write(jdbc, group.xcoms(), again);
    runs.end(jdbc, group.ends());
    tasks.write(jdbc);
  }
}
