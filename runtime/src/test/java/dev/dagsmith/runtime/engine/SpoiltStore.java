package dev.dagsmith.runtime.engine;

import dev.dagsmith.runtime.store.BlobRef;
import dev.dagsmith.runtime.store.EngineInfo;
import dev.dagsmith.runtime.store.EngineKey;
import dev.dagsmith.runtime.store.ForwardingStore;
import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.Rejected;
import dev.dagsmith.runtime.store.RunKey;
import dev.dagsmith.runtime.store.StoreException;
import dev.dagsmith.runtime.store.StoreException.Kind;
import dev.dagsmith.runtime.store.Stores;
import dev.dagsmith.runtime.store.WriteGroup;
import dev.dagsmith.runtime.store.Writing;
import dev.dagsmith.runtime.store.XComRow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A store in memory that outlives engines, and fails where it is told to until it is mended. */
public final class SpoiltStore extends ForwardingStore {
  /** Where a store may fail. */
  public enum At {
    BEGIN,
    PUBLISH,
    COMMIT,
    /** The commit came through, but nobody can say so. */
    COMMITTED,
    RENEW,
    READ,
    REQUEST_CANCEL
  }

  /** Values that can't be stored. */
  public Predicate<XComRow> refused = row -> false;

  /** How many rows and values each commit had. */
  public final List<Integer> sizes = new ArrayList<>();

  /** How often a lease was renewed. */
  public int renewals;

  private @Nullable EngineKey joined;
  private @Nullable Writing open;
  private @Nullable At spoilt;
  private Kind kind = Kind.UNREACHABLE;
  private int failures;
  private int left;

  public SpoiltStore() {
    super(Stores.inMemory());
  }

  /** The process that worked on it is killed: on an embedded store its lease is gone with it. */
  public void kill() {
    EngineKey gone = joined;
    if (gone != null) {
      leave(gone);
    }
    Writing half = open;
    if (half != null) {
      half.close();
    }
  }

  @Override
  public EngineKey join(EngineInfo engine, Duration term) {
    EngineKey key = super.join(engine, term);
    joined = key;
    return key;
  }

  /** From now on this fails. */
  public void spoil(At at, Kind how) {
    spoilt = at;
    kind = how;
    failures = 0;
    left = Integer.MAX_VALUE;
  }

  public void mend() {
    spoilt = null;
  }

  /** The same, so many times. */
  public void spoil(At at, Kind how, int times) {
    spoil(at, how);
    left = times;
  }

  /** How often it has failed since it was spoilt. */
  public int failures() {
    return failures;
  }

  private void pass(At at) {
    if (spoilt == at && left > 0) {
      left--;
      failures++;
      throw new StoreException(kind, "The store failed at " + at + ".", null);
    }
  }

  @Override
  public Writing begin(EngineKey engine) {
    pass(At.BEGIN);
    Writing writing = super.begin(engine);
    open = writing;
    return new Writing() {
      private int size;

      @Override
      public List<Rejected> publish(List<XComRow> rows) {
        pass(At.PUBLISH);
        List<XComRow> fine = rows.stream().filter(refused.negate()).toList();
        size += fine.size();
        List<Rejected> rejected = new ArrayList<>(writing.publish(fine));
        rows.stream()
            .filter(refused)
            .forEach(row -> rejected.add(new Rejected(row, "too many digits")));
        return rejected;
      }

      @Override
      public List<BlobRef> commit(WriteGroup group) {
        pass(At.COMMIT);
        List<BlobRef> gone = writing.commit(group);
        sizes.add(size + group.size());
        pass(At.COMMITTED);
        return gone;
      }

      @Override
      public void close() {
        writing.close();
        open = null;
      }
    };
  }

  @Override
  public void renew(EngineKey engine) {
    pass(At.RENEW);
    super.renew(engine);
    renewals++;
  }

  @Override
  public boolean requestCancel(RunKey run) {
    pass(At.REQUEST_CANCEL);
    return super.requestCancel(run);
  }

  @Override
  public @Nullable XComRow xcom(InstanceKey key, String name) {
    pass(At.READ);
    return super.xcom(key, name);
  }

  /** Keeps what was written. */
  @Override
  public void close() {}
}
