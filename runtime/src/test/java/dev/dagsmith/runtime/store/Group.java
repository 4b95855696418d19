package dev.dagsmith.runtime.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

/** A group with its values, and an engine for each store that writes it. */
public final class Group {
  private static final Map<RunStore, EngineKey> ENGINES = new WeakHashMap<>();

  /** The rows but for the values. */
  public final WriteGroup rows = new WriteGroup();

  /** The values. */
  public final List<XComRow> values = new ArrayList<>();

  /** The engine of the tests for a store. */
  public static synchronized EngineKey engine(RunStore store) {
    return ENGINES.computeIfAbsent(
        store, key -> key.join(new EngineInfo("test", 1), Duration.ofHours(1)));
  }

  public Group start(RunStart row) {
    rows.start(row);
    return this;
  }

  public Group reopen(RunKey run, GraphVersion graph) {
    rows.reopen(run, graph);
    return this;
  }

  public Group progressed(RunKey run) {
    rows.progressed(run);
    return this;
  }

  public Group log(LogRow row) {
    rows.log(row);
    return this;
  }

  public Group sweep(RunKey run) {
    rows.sweep(run);
    return this;
  }

  public Group end(RunKey run, RunEnd row) {
    rows.end(run, row);
    return this;
  }

  public Group instance(InstanceRow row) {
    rows.instance(row);
    return this;
  }

  public Group attempt(AttemptRow row) {
    rows.attempt(row);
    return this;
  }

  public Group xcom(XComRow row) {
    values.add(row);
    return this;
  }

  /** Writes it whole. */
  public void commit(RunStore store) {
    commit(store, engine(store));
  }

  /** Writes it whole, for an engine. */
  public void commit(RunStore store, EngineKey engine) {
    try (Writing writing = store.begin(engine)) {
      for (Rejected each : writing.publish(values)) {
        throw new AssertionError(each.reason());
      }
      writing.commit(rows);
    }
  }
}
