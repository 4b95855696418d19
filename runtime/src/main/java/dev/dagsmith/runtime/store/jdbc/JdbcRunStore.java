package dev.dagsmith.runtime.store.jdbc;

import dev.dagsmith.runtime.store.AttemptRow;
import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.InstanceRow;
import dev.dagsmith.runtime.store.RunKey;
import dev.dagsmith.runtime.store.RunRow;
import dev.dagsmith.runtime.store.RunStore;
import dev.dagsmith.runtime.store.WriteGroup;
import dev.dagsmith.runtime.store.XComRow;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The store on a database. */
public final class JdbcRunStore implements RunStore {
  private final Sessions sessions;
  private final GroupWriter writer;
  private final TaskNames tasks = new TaskNames();
  private final RunSql runs;
  private final InstanceSql instances;
  private final AttemptSql attempts;
  private final XComSql xcoms;

  JdbcRunStore(Sessions sessions, Dialect dialect) {
    this.sessions = sessions;
    AttemptColumns keys = new AttemptColumns(tasks);
    VersionSql versions = new VersionSql(tasks);
    this.runs = new RunSql(dialect, tasks, versions);
    this.instances = new InstanceSql(dialect, tasks, keys);
    this.attempts = new AttemptSql(dialect, tasks, keys);
    this.xcoms = new XComSql(dialect, tasks, keys);
    this.writer = new GroupWriter(tasks, versions, runs, instances, attempts, xcoms);
  }

  @Override
  public String location() {
    return sessions.location();
  }

  @Override
  public RunKey newRun(String dagId, String runId) {
    return new RunKey(sessions.nextRun(), dagId, runId);
  }

  @Override
  public void commit(WriteGroup group) {
    if (!group.isEmpty()) {
      sessions.write(writer.writing(group));
    }
  }

  @Override
  public @Nullable RunRow run(String dagId, String runId) {
    return sessions.find(jdbc -> runs.find(jdbc, dagId, runId));
  }

  @Override
  public List<RunRow> runs(String runId) {
    return sessions.read(jdbc -> runs.find(jdbc, runId));
  }

  @Override
  public List<RunRow> latestRuns(@Nullable String dagId, long before, int limit) {
    return sessions.read(jdbc -> runs.latest(jdbc, dagId, before, limit));
  }

  @Override
  public @Nullable String graph(String dagId, String hash) {
    return sessions.find(jdbc -> VersionSql.graph(jdbc, dagId, hash));
  }

  @Override
  public void instances(RunKey run, Consumer<? super InstanceRow> consumer) {
    new RunPages<>(sessions, tasks, instances).read(run, consumer);
  }

  @Override
  public @Nullable InstanceRow instance(InstanceKey key) {
    return sessions.find(jdbc -> instances.find(jdbc, key));
  }

  @Override
  public List<AttemptRow> attempts(InstanceKey key) {
    return sessions.read(jdbc -> attempts.find(jdbc, key));
  }

  @Override
  public void attempts(RunKey run, Consumer<? super AttemptRow> consumer) {
    new RunPages<>(sessions, tasks, attempts).read(run, consumer);
  }

  @Override
  public @Nullable XComRow xcom(InstanceKey key, String name) {
    return sessions.find(jdbc -> xcoms.find(jdbc, key, name));
  }

  @Override
  public void xcoms(RunKey run, Consumer<? super XComRow> consumer) {
    new RunPages<>(sessions, tasks, xcoms).read(run, consumer);
  }

  @Override
  public void elements(InstanceKey task, String name, Consumer<? super XComRow> consumer) {
    xcoms.elements(sessions, task, name, consumer);
  }

  @Override
  public void close() {
    sessions.close();
  }
}
