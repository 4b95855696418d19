package dev.dagsmith.runtime.engine.write;

import dev.dagsmith.runtime.engine.plan.RunKeys;
import dev.dagsmith.runtime.store.BlobRef;
import dev.dagsmith.runtime.store.Rejected;
import dev.dagsmith.runtime.store.WriteGroup;
import dev.dagsmith.runtime.store.XComRow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What becomes durable with one commit, and what waits for that. Owned by the driver. */
final class Group {
  private static final int MAX_ROWS = 1_000;
  private static final long MAX_BYTES = 4L << 20;

  final WriteGroup rows = new WriteGroup();
  final Commit commit = new Commit();

  /** Values that the store has taken. */
  final List<XComRow> values = new ArrayList<>();

  /** What may only happen once it is durable. */
  final List<Runnable> released = new ArrayList<>();

  /** A run that ends with it; null if none does. */
  @Nullable RunKeys ending;

  /** What was consumed with it and is kept outside of the database. */
  List<BlobRef> gone = List.of();

  /** What the results in it have cost. */
  long spent;

  private List<Offer> offers = new ArrayList<>();
  private int count;
  private int unanswered;
  private long bytes;

  /** Values to be written together; whoever offered them hears which can't be, or null. */
  record Offer(List<XComRow> values, Consumer<@Nullable Rejected> then) {
    @Nullable Rejected in(List<Rejected> rejected) {
      for (Rejected each : rejected) {
        if (values.contains(each.value())) {
          return each;
        }
      }
      return null;
    }
  }

  void offer(Offer offer) {
    offers.add(offer);
    count += offer.values().size();
    unanswered++;
    for (XComRow each : offer.values()) {
      bytes += each.weight();
    }
  }

  /** How many offers nobody has asked the store about. */
  int offered() {
    return offers.size();
  }

  /** Those, which are to be asked about now. */
  List<Offer> takeOffers() {
    List<Offer> taken = offers;
    offers = new ArrayList<>();
    return taken;
  }

  /** The store was asked in vain. */
  void giveBack(List<Offer> taken) {
    offers.addAll(0, taken);
  }

  /** The store has answered: whoever offered hears it, and goes on. */
  void answer(List<Offer> asked, List<Rejected> rejected) {
    for (Offer each : asked) {
      if (each.in(rejected) == null) {
        values.addAll(each.values());
      }
    }
    unanswered -= asked.size();
    for (Offer each : asked) {
      each.then().accept(each.in(rejected));
    }
  }

  /** How many rows and values it has; each offer that waits for its answer has a row to come. */
  int size() {
    return rows.size() + count + unanswered;
  }

  /** Whether it is as large as one transaction should be. */
  boolean full() {
    return size() >= MAX_ROWS || rows.bytes() + bytes >= MAX_BYTES;
  }

  /** Whether there is nothing to write. */
  boolean isEmpty() {
    return offers.isEmpty() && values.isEmpty() && rows.isEmpty();
  }

  /** The values of offers, in one list. */
  static List<XComRow> values(List<Offer> offers) {
    List<XComRow> all = new ArrayList<>(offers.size());
    offers.forEach(each -> all.addAll(each.values()));
    return all;
  }
}
