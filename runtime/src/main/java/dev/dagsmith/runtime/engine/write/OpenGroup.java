package dev.dagsmith.runtime.engine.write;

import dev.dagsmith.runtime.store.BlobRef;
import dev.dagsmith.runtime.store.EngineKey;
import dev.dagsmith.runtime.store.Rejected;
import dev.dagsmith.runtime.store.RunStore;
import dev.dagsmith.runtime.store.StoreException;
import dev.dagsmith.runtime.store.StoreException.Kind;
import dev.dagsmith.runtime.store.WriteGroup;
import dev.dagsmith.runtime.store.Writing;
import dev.dagsmith.runtime.store.XComRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A group's transaction, which begins when there is something to write. For one thread. */
final class OpenGroup implements AutoCloseable {
  private final RunStore store;
  private final EngineKey engine;
  private final List<XComRow> taken;
  private @Nullable Writing writing;

  /**
   * Nothing is written yet.
   *
   * @param taken values that the store has taken in a transaction that came to nothing
   */
  OpenGroup(RunStore store, EngineKey engine, List<XComRow> taken) {
    this.store = store;
    this.engine = engine;
    this.taken = taken;
  }

  List<Rejected> publish(List<XComRow> values) {
    return writing().publish(values);
  }

  /** Gives what was consumed with it and is kept outside of the database. */
  List<BlobRef> commit(WriteGroup rows) {
    return writing().commit(rows);
  }

  @Override
  public void close() {
    Writing begun = writing;
    writing = null;
    if (begun != null) {
      begun.close();
    }
  }

  private Writing writing() {
    Writing begun = writing;
    if (begun == null) {
      begun = store.begin(engine);
      writing = begun;
      if (!taken.isEmpty() && !begun.publish(taken).isEmpty()) {
        throw new StoreException(
            Kind.LOST,
            "The store at " + store.location() + " takes values no more that it has taken before",
            null);
      }
    }
    return begun;
  }
}
