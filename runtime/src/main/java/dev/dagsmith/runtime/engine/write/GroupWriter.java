package dev.dagsmith.runtime.engine.write;

import dev.dagsmith.runtime.engine.plan.RunKeys;
import dev.dagsmith.runtime.engine.write.Group.Offer;
import dev.dagsmith.runtime.store.BlobRef;
import dev.dagsmith.runtime.store.EngineKey;
import dev.dagsmith.runtime.store.Rejected;
import dev.dagsmith.runtime.store.RunEnd;
import dev.dagsmith.runtime.store.RunRow;
import dev.dagsmith.runtime.store.RunStore;
import dev.dagsmith.runtime.store.StoreException;
import dev.dagsmith.runtime.store.WriteGroup;
import dev.dagsmith.runtime.store.XComRow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Collects the rows of all runs into one transaction, and what may only happen once they are
 * durable: starts, handed-over values, news for listeners. Values are written first, and whoever
 * offered them hears whether they can be stored, before anything is built on them.
 *
 * <p>A small group is written at once. A large one is handed to the committer part by part: while
 * it writes values the cores are stepped with those before, and while it commits the next group is
 * gathered, which begins when this one is durable. Owned by the driver.
 */
public final class GroupWriter {
  private final RunStore store;
  private final EngineKey engine;
  private final ResultBudget results;
  private final Committer committer;
  private final Runnable wake;
  private final Consumer<? super BlobRef> purge;

  /** What is being gathered. */
  private Group group = new Group();

  /** What is being committed; null if nothing is, or it is not known whether it was. */
  private @Nullable Group sealed;

  /** What the committer has of either; null if it has nothing. */
  private @Nullable HandedGroup handed;

  /** Offers of what is being gathered that the committer has. */
  private final List<Offer> asked = new ArrayList<>();

  /**
   * Nothing is collected yet.
   *
   * @param wake tells the driver that the committer has answered
   * @param purge deletes what no row names any more, without waiting for it
   */
  public GroupWriter(
      RunStore store,
      EngineKey engine,
      ResultBudget results,
      Committer committer,
      Runnable wake,
      Consumer<? super BlobRef> purge) {
    this.purge = purge;
    this.results = results;
    this.store = store;
    this.engine = engine;
    this.committer = committer;
    this.wake = wake;
  }

  /** The rows collected since the last commit. */
  public WriteGroup rows() {
    return group.rows;
  }

  /**
   * Writes values with the rows; then hears which of them can't be stored, or null if all can. If
   * one can't, the others belong to an attempt that fails, whose values nobody sees.
   */
  public void offer(List<XComRow> offered, Consumer<@Nullable Rejected> then) {
    group.offer(new Offer(offered, then));
  }

  /** A run ends. */
  public void end(RunKeys keys, RunEnd row) {
    group.ending = keys;
    group.rows.end(keys.run(), row);
  }

  /** The group holds a result that has cost this much; it costs nothing after the commit. */
  public void spend(long cost) {
    group.spent += cost;
  }

  /** Does this after the commit. */
  public void afterCommit(Runnable action) {
    group.released.add(action);
  }

  /** The commit that makes durable what is collected now. */
  public Commit commit() {
    return group.commit;
  }

  /** Whether the group is as large as one transaction should be. */
  public boolean full() {
    return group.full();
  }

  /** Whether the committer has something to do, of which the driver is to hear. */
  public boolean busy() {
    return handed != null;
  }

  /**
   * More was collected, and still more is to come: keeps the committer at work meanwhile.
   *
   * @throws StoreException as {@link #write} does
   */
  public void collected() {
    hear();
    if (sealed == null && group.offered() >= committer.worthwhile()) {
      ask();
    }
  }

  /**
   * Makes everything durable, then lets go what waited for it; or hands it over, and is to be
   * called again when the committer has answered.
   *
   * @throws StoreException UNREACHABLE if {@link #writeHere} is to be called: nothing was let go,
   *     and what is collected stays. After any other the group is lost
   */
  public void write() {
    hear();
    if (sealed != null) {
      return;
    }
    if (handed == null && group.size() < committer.worthwhile()) {
      writeNow();
      return;
    }
    if (group.offered() > 0) {
      ask();
    }
    if (asked.isEmpty()) {
      seal();
    }
  }

  /**
   * Makes it durable on this thread, unless the committer has it: again, if it is not known whether
   * it came through.
   *
   * @throws StoreException as {@link #write} does
   */
  public void writeHere() {
    hear();
    if (handed != null) {
      return; // it was something else that failed
    }
    Group before = sealed;
    if (before != null) {
      writeUnlessThere(before);
      sealed = null;
      release(before);
    } else {
      writeUnlessThere(group);
      releaseNow();
    }
  }

  private void writeNow() {
    write(group);
    releaseNow();
  }

  private void releaseNow() {
    Group now = group;
    group = new Group();
    release(now);
  }

  /**
   * Writes a group of which it is not known whether it came through: twice is as good as once. But
   * not once a run has ended by it, which then belongs to nobody: another engine may have it.
   */
  private void writeUnlessThere(Group again) {
    RunKeys keys = again.ending;
    if (keys == null || !hasEnded(keys)) {
      write(again);
    }
  }

  private boolean hasEnded(RunKeys keys) {
    RunRow row = store.run(keys.run().dagId(), keys.run().runId());
    return row != null
        && row.key().equals(keys.run())
        && (row.end() != null || row.care().epoch() != keys.epoch());
  }

  /** Writes a group on this thread. */
  private void write(Group now) {
    if (now.isEmpty()) {
      return;
    }
    try (OpenGroup open = new OpenGroup(store, engine, List.copyOf(now.values))) {
      while (now.offered() > 0) {
        List<Offer> offers = now.takeOffers();
        List<Rejected> rejected;
        try {
          rejected = open.publish(Group.values(offers));
        } catch (StoreException e) {
          now.giveBack(offers);
          throw e;
        }
        now.answer(offers, rejected);
      }
      now.gone = open.commit(now.rows);
    }
  }

  private HandedGroup handed() {
    HandedGroup known = handed;
    if (known == null) {
      OpenGroup open = new OpenGroup(store, engine, List.copyOf(group.values));
      known = new HandedGroup(committer, open, wake);
      handed = known;
    }
    return known;
  }

  /** Has the committer write the values that are offered. */
  private void ask() {
    Group now = group;
    List<Offer> offers = now.takeOffers();
    asked.addAll(offers);
    handed()
        .publish(
            Group.values(offers),
            rejected -> {
              asked.subList(0, offers.size()).clear();
              now.answer(offers, rejected);
            });
  }

  /** Has the committer commit; what comes from now on belongs to the next group. */
  private void seal() {
    Group now = group;
    group = new Group();
    sealed = now;
    handed()
        .commit(
            now.rows,
            gone -> {
              handed = null;
              sealed = null;
              now.gone = gone;
              release(now);
            });
  }

  private void hear() {
    HandedGroup known = handed;
    if (known == null) {
      return;
    }
    try {
      known.hear();
    } catch (StoreException e) {
      handed = null;
      group.giveBack(asked);
      asked.clear();
      throw e;
    }
  }

  /** The engine ends: what was not committed before is not there. */
  public void end() {
    HandedGroup known = handed;
    if (known == null) {
      committer.finish(() -> {});
    } else {
      known.drop();
    }
  }

  private void release(Group durable) {
    durable.commit.came();
    if (durable.spent > 0) {
      results.release(durable.spent);
    }
    durable.gone.forEach(purge);
    durable.released.forEach(Runnable::run);
  }
}
