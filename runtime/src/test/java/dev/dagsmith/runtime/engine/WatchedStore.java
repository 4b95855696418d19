package dev.dagsmith.runtime.engine;

import dev.dagsmith.runtime.store.BlobRef;
import dev.dagsmith.runtime.store.EngineKey;
import dev.dagsmith.runtime.store.ForwardingStore;
import dev.dagsmith.runtime.store.Rejected;
import dev.dagsmith.runtime.store.Stores;
import dev.dagsmith.runtime.store.WriteGroup;
import dev.dagsmith.runtime.store.Writing;
import dev.dagsmith.runtime.store.XComRow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A store in memory that outlives engines and shows, or spoils, their commits. */
final class WatchedStore extends ForwardingStore {
  /** What is committed at once. */
  record Commit(WriteGroup rows, List<XComRow> xcoms) {}

  /** Called before each commit. */
  Consumer<Commit> before = commit -> {};

  /** Called after each commit. */
  Consumer<Commit> after = commit -> {};

  WatchedStore() {
    super(Stores.inMemory());
  }

  @Override
  public Writing begin(EngineKey engine) {
    Writing writing = super.begin(engine);
    List<XComRow> values = new ArrayList<>();
    return new Writing() {
      @Override
      public List<Rejected> publish(List<XComRow> rows) {
        values.addAll(rows);
        return writing.publish(rows);
      }

      @Override
      public List<BlobRef> commit(WriteGroup group) {
        Commit commit = new Commit(group, List.copyOf(values));
        before.accept(commit);
        List<BlobRef> gone = writing.commit(group);
        after.accept(commit);
        return gone;
      }

      @Override
      public void close() {
        writing.close();
      }
    };
  }

  /** Keeps what was written. */
  @Override
  public void close() {}
}
