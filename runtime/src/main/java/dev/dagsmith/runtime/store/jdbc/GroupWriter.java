package dev.dagsmith.runtime.store.jdbc;

import dev.dagsmith.runtime.store.BlobRef;
import dev.dagsmith.runtime.store.EngineKey;
import dev.dagsmith.runtime.store.WriteGroup;
import dev.dagsmith.runtime.store.XComRow;
import java.sql.SQLException;
import java.util.List;

/** Writes the rows of a group, a batch for each table. */
final class GroupWriter {
  private final TaskNames tasks;
  private final VersionSql versions;
  private final RunSql runs;
  private final InstanceSql instances;
  private final AttemptSql attempts;
  private final XComSql xcoms;
  private final LogSql logs;
  private final ConsumeSql consumed;
  private final ReadSql reads;

  GroupWriter(
      TaskNames tasks,
      VersionSql versions,
      RunSql runs,
      InstanceSql instances,
      AttemptSql attempts,
      XComSql xcoms,
      LogSql logs,
      ConsumeSql consumed,
      ReadSql reads) {
    this.tasks = tasks;
    this.versions = versions;
    this.runs = runs;
    this.instances = instances;
    this.attempts = attempts;
    this.xcoms = xcoms;
    this.logs = logs;
    this.consumed = consumed;
    this.reads = reads;
  }

  /**
   * Writes values.
   *
   * @param again whether some may have been written before
   */
  void values(Jdbc jdbc, List<XComRow> values, boolean again) throws SQLException {
    xcoms.write(jdbc, values, again);
  }

  /** Writes a value, after the check that its engine may. */
  void firstValue(Jdbc jdbc, XComRow value, Engines engines, EngineKey engine) throws SQLException {
    xcoms.writeFirst(jdbc, value, engines, engine);
  }

  /**
   * Writes the rest.
   *
   * @param again whether some of it may have been written before
   * @return what was consumed with it and is kept outside of the database
   */
  List<BlobRef> write(Jdbc jdbc, WriteGroup group, EngineKey engine, boolean again)
      throws SQLException {
    runs.start(jdbc, group.starts(), engine, again);
    runs.reopen(jdbc, group.reopened());
    runs.progressed(jdbc, group.progressed());
    instances.write(jdbc, group.instances(), again);
    instances.sweep(jdbc, group.swept());
    attempts.write(jdbc, group.attempts());
    logs.write(jdbc, group.logs());
    runs.end(jdbc, group.ends());
    reads.write(jdbc, group.reads());
    List<BlobRef> gone = consumed.consume(jdbc, group.consumptions());
    tasks.write(jdbc);
    return gone;
  }

  /** It is in the store. */
  void done(WriteGroup group) {
    tasks.done();
    instances.written(group.instances(), group.ends().keySet());
  }

  /** It came to nothing, and numbers that it was given are free. */
  void undone() {
    tasks.undone();
    versions.undone();
  }
}
