package dev.dagsmith.runtime.engine;

import dev.dagsmith.runtime.store.EngineKey;
import dev.dagsmith.runtime.store.Rejected;
import dev.dagsmith.runtime.store.RunStore;
import dev.dagsmith.runtime.store.StoreException;
import dev.dagsmith.runtime.store.StoreException.Kind;
import dev.dagsmith.runtime.store.WriteGroup;
import dev.dagsmith.runtime.store.Writing;
import dev.dagsmith.runtime.store.XComRow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Collects the rows of all runs into one transaction, and what may only happen once they are
 * durable: starts, handed-over values, news for listeners. Values are written first, and whoever
 * offered them hears whether they can be stored, before anything is built on them. Owned by the
 * driver.
 */
final class GroupWriter {
  private static final int MAX_ROWS = 1_000;
  private static final long MAX_BYTES = 4L << 20;

  private final RunStore store;
  private final EngineKey engine;
  private final ResultBudget results;
  private WriteGroup rows = new WriteGroup();
  private List<Offer> offers = new ArrayList<>();
  private List<XComRow> values = new ArrayList<>();
  private List<Runnable> released = new ArrayList<>();
  private Commit commit = new Commit();
  private int count;
  private long bytes;
  private long spent;
  private @Nullable Writing writing;

  GroupWriter(RunStore store, EngineKey engine, ResultBudget results) {
    this.results = results;
    this.store = store;
    this.engine = engine;
  }

  /** Values to be written together; whoever offered them hears which can't be, or null. */
  private record Offer(List<XComRow> values, Consumer<@Nullable Rejected> then) {
    @Nullable Rejected in(List<Rejected> rejected) {
      for (Rejected each : rejected) {
        if (values.contains(each.value())) {
          return each;
        }
      }
      return null;
    }
  }

  /** The rows collected since the last commit. */
  WriteGroup rows() {
    return rows;
  }

  /**
   * Writes values with the rows; then hears which of them can't be stored, or null if all can. If
   * one can't, the others belong to an attempt that fails, whose values nobody sees.
   */
  void offer(List<XComRow> offered, Consumer<@Nullable Rejected> then) {
    offers.add(new Offer(offered, then));
    count += offered.size();
    for (XComRow each : offered) {
      bytes += each.value().length;
    }
  }

  /** The group holds a result that has cost this much; it costs nothing after the commit. */
  void spend(long cost) {
    spent += cost;
  }

  /** Does this after the commit. */
  void afterCommit(Runnable action) {
    released.add(action);
  }

  /** The commit that makes durable what is collected now. */
  Commit commit() {
    return commit;
  }

  /** Whether the group is as large as one transaction should be; each offer has a row to come. */
  boolean full() {
    return rows.size() + count + offers.size() >= MAX_ROWS || rows.bytes() + bytes >= MAX_BYTES;
  }

  /**
   * Makes everything durable, then lets go what waited for it.
   *
   * @throws StoreException UNREACHABLE if it is to be called again: nothing was let go, and what is
   *     collected stays. After any other the group is lost
   */
  void write() {
    try {
      while (!offers.isEmpty()) {
        publish();
      }
      if (!rows.isEmpty() || !values.isEmpty()) {
        writing().commit(rows);
      }
    } finally {
      close();
    }
    release();
  }

  private void publish() {
    List<XComRow> offered = new ArrayList<>();
    offers.forEach(each -> offered.addAll(each.values()));
    List<Rejected> rejected = writing().publish(offered);
    List<Offer> heard = offers;
    offers = new ArrayList<>();
    for (Offer each : heard) {
      if (each.in(rejected) == null) {
        values.addAll(each.values());
      }
    }
    for (Offer each : heard) {
      each.then().accept(each.in(rejected));
    }
  }

  /** The transaction, with the values that were taken before. */
  private Writing writing() {
    Writing begun = writing;
    if (begun == null) {
      begun = store.begin(engine);
      writing = begun;
      if (!values.isEmpty() && !begun.publish(values).isEmpty()) {
        throw new StoreException(
            Kind.LOST,
            "The store at " + store.location() + " takes values no more that it has taken before",
            null);
      }
    }
    return begun;
  }

  private void close() {
    Writing begun = writing;
    writing = null;
    if (begun != null) {
      begun.close();
    }
  }

  private void release() {
    List<Runnable> actions = released;
    commit.came();
    commit = new Commit();
    rows = new WriteGroup();
    values = new ArrayList<>();
    released = new ArrayList<>();
    count = 0;
    bytes = 0;
    if (spent > 0) {
      results.release(spent);
      spent = 0;
    }
    for (Runnable action : actions) {
      action.run();
    }
  }
}
