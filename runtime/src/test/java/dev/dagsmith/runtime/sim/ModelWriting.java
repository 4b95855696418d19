package dev.dagsmith.runtime.sim;

import dev.dagsmith.runtime.store.BlobRef;
import dev.dagsmith.runtime.store.EngineKey;
import dev.dagsmith.runtime.store.Rejected;
import dev.dagsmith.runtime.store.RunStart;
import dev.dagsmith.runtime.store.WriteGroup;
import dev.dagsmith.runtime.store.Writing;
import dev.dagsmith.runtime.store.XComKey;
import dev.dagsmith.runtime.store.XComRow;
import java.util.ArrayList;
import java.util.List;

/** A group for a {@link ModelStore}: checked first and then applied as a whole. */
final class ModelWriting implements Writing {
  private final ModelStore store;
  private final EngineKey engine;
  private final List<XComRow> values = new ArrayList<>();
  private final Runnable onClose;
  private boolean over;

  ModelWriting(ModelStore store, EngineKey engine, Runnable onClose) {
    this.store = store;
    this.engine = engine;
    this.onClose = onClose;
  }

  /** The values that are written with the group. */
  List<XComRow> values() {
    return values;
  }

  @Override
  public List<Rejected> publish(List<XComRow> rows) {
    check();
    List<Rejected> rejected = new ArrayList<>();
    for (XComRow row : rows) {
      if (store.refused.test(row)) {
        rejected.add(new Rejected(row, "the model refuses it"));
      } else {
        values.add(row);
      }
    }
    return rejected;
  }

  @Override
  public List<BlobRef> commit(WriteGroup group) {
    synchronized (store) {
      check();
      store.leases.check(engine);
      group.starts().forEach(row -> store.tables.check(row.run()));
      return apply(store.tables, group);
    }
  }

  private List<BlobRef> apply(ModelTables tables, WriteGroup group) {
    for (RunStart row : group.starts()) {
      tables.version(row.graph());
      tables.runs.computeIfAbsent(row.run().no(), no -> new ModelRun(row.run())).start(row, engine);
    }
    group.reopened().values().forEach(tables::version);
    group.reopened().forEach((run, graph) -> tables.run(run).reopen(graph));
    group.progressed().forEach(run -> tables.run(run).recoveries = 0);
    for (XComRow row : values) {
      tables
          .run(row.attempt().instance().run())
          .xcoms
          .put(new XComKey(row.attempt(), row.key()), row);
    }
    group.instances().forEach(row -> tables.run(row.key().instance().run()).put(Stored.row(row)));
    group.swept().forEach(run -> tables.run(run).sweep());
    group.attempts().forEach(row -> tables.run(row.key().instance().run()).put(Stored.row(row)));
    group.logs().forEach(row -> tables.run(row.attempt().instance().run()).put(row));
    group.ends().forEach((run, row) -> tables.run(run).end(Stored.row(row)));
    group.reads().forEach(row -> tables.run(row.value().run()).read(row));
    List<BlobRef> gone = new ArrayList<>();
    group.consumptions().forEach(row -> gone.addAll(tables.run(row.by().run()).consume(row)));
    gone.removeIf(tables::deleted);
    return gone;
  }

  private void check() {
    if (over) {
      throw new IllegalStateException("The group is over");
    }
  }

  @Override
  public void close() {
    if (!over) {
      over = true;
      onClose.run();
    }
  }
}
