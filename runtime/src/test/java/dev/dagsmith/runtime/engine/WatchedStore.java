package dev.dagsmith.runtime.engine;

import dev.dagsmith.runtime.store.AttemptRow;
import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.InstanceRow;
import dev.dagsmith.runtime.store.RunKey;
import dev.dagsmith.runtime.store.RunRow;
import dev.dagsmith.runtime.store.RunStore;
import dev.dagsmith.runtime.store.Stores;
import dev.dagsmith.runtime.store.WriteGroup;
import dev.dagsmith.runtime.store.XComRow;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A store in memory that outlives engines and shows, or spoils, their commits. */
final class WatchedStore implements RunStore {
  private final RunStore inner = Stores.inMemory();

  /** Called before each commit. */
  Consumer<WriteGroup> before = group -> {};

  /** Called after each commit. */
  Consumer<WriteGroup> after = group -> {};

  @Override
  public void commit(WriteGroup group) {
    before.accept(group);
    inner.commit(group);
    after.accept(group);
  }

  @Override
  public String location() {
    return inner.location();
  }

  @Override
  public RunKey newRun(String dagId, String runId) {
    return inner.newRun(dagId, runId);
  }

  @Override
  public @Nullable RunRow run(String dagId, String runId) {
    return inner.run(dagId, runId);
  }

  @Override
  public List<RunRow> runs(String runId) {
    return inner.runs(runId);
  }

  @Override
  public List<RunRow> latestRuns(@Nullable String dagId, long olderThan, int limit) {
    return inner.latestRuns(dagId, olderThan, limit);
  }

  @Override
  public @Nullable String graph(String dagId, String hash) {
    return inner.graph(dagId, hash);
  }

  @Override
  public void instances(RunKey run, Consumer<? super InstanceRow> consumer) {
    inner.instances(run, consumer);
  }

  @Override
  public @Nullable InstanceRow instance(InstanceKey key) {
    return inner.instance(key);
  }

  @Override
  public List<AttemptRow> attempts(InstanceKey key) {
    return inner.attempts(key);
  }

  @Override
  public void attempts(RunKey run, Consumer<? super AttemptRow> consumer) {
    inner.attempts(run, consumer);
  }

  @Override
  public @Nullable XComRow xcom(InstanceKey key, String name) {
    return inner.xcom(key, name);
  }

  @Override
  public void xcoms(RunKey run, Consumer<? super XComRow> consumer) {
    inner.xcoms(run, consumer);
  }

  @Override
  public void elements(InstanceKey task, String name, Consumer<? super XComRow> consumer) {
    inner.elements(task, name, consumer);
  }

  /** Keeps what was written. */
  @Override
  public void close() {}
}
