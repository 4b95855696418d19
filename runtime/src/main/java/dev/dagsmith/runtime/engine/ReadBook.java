package dev.dagsmith.runtime.engine;

import dev.dagsmith.runtime.access.Bookkeeping;
import dev.dagsmith.runtime.access.XComCoordinates;
import dev.dagsmith.runtime.engine.time.Clock;
import dev.dagsmith.runtime.engine.value.StoreReads;
import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.Once;
import dev.dagsmith.runtime.store.ReadRow;
import dev.dagsmith.runtime.store.XComKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an attempt has read beside what it was passed. Safe for several threads. */
final class ReadBook implements Bookkeeping {
  /** Who reads more than this is no longer interesting one by one. */
  private static final int MOST = 1_000;

  private final StoreReads store;
  private final Clock clock;
  private final Claims claims;
  private final Map<XComCoordinates, Instant> read = new LinkedHashMap<>();

  ReadBook(StoreReads store, Claims claims, Clock clock) {
    this.store = store;
    this.claims = claims;
    this.clock = clock;
  }

  @Override
  public Optional<Once> claim(XComKey value, InstanceKey by) {
    Optional<Once> now = store.claim(value, by);
    if (now.isPresent() && now.get().isFor(by)) {
      claims.add(by, value);
    }
    return now;
  }

  @Override
  public synchronized void read(XComCoordinates value) {
    if (read.size() < MOST || read.containsKey(value)) {
      read.put(value, clock.now());
    }
  }

  /** What it has read, for the record. */
  synchronized List<ReadRow> rows(InstanceKey by) {
    List<ReadRow> rows = new ArrayList<>();
    read.forEach((value, at) -> rows.add(ReadRow.of(value.instance(), value.key(), by, at)));
    return rows;
  }
}
