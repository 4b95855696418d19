package dev.dagsmith.runtime.engine;

import dev.dagsmith.runtime.engine.time.Clock;
import dev.dagsmith.runtime.engine.time.TimeSource;
import dev.dagsmith.runtime.store.EngineKey;
import dev.dagsmith.runtime.store.RunStore;
import dev.dagsmith.runtime.store.StoreException;
import java.util.ArrayList;
import java.util.List;

/**
 * The engine's right to its runs. It is renewed long before it runs out, and nothing starts once
 * two thirds of it have passed by the engine's own monotonic time: what began then might still run
 * when another engine has taken the runs over. Owned by the driver, but for {@link #mayStart}.
 */
final class Lease {
  private final RunStore store;
  private final EngineKey engine;
  private final Clock clock;
  private final TimeSource time;
  private final Workers workers;
  private final long third;
  private final List<Attempt> held = new ArrayList<>();

  /** When the last renewal that came through began. */
  private volatile long since;

  private long next;

  /**
   * A lease that was just given.
   *
   * @param since a time before it was asked for, in the engine's nanoseconds
   */
  Lease(
      RunStore store, EngineKey engine, Clock clock, TimeSource time, Workers workers, long since) {
    this.workers = workers;
    this.store = store;
    this.engine = engine;
    this.clock = clock;
    this.time = time;
    this.third = engine.term().toNanos() / 3;
    this.since = since;
    this.next = since + third;
  }

  /** Whether an attempt that begins now is the engine's to make; for any thread. */
  boolean mayStart() {
    return time.nanos() - since < 2 * third;
  }

  /** An attempt that was not to begin waits until the lease is renewed. */
  void hold(Attempt attempt) {
    held.add(attempt);
    if (mayStart()) {
      free(); // it was renewed meanwhile
    }
  }

  /** Whether it should be renewed. */
  boolean due() {
    return time.nanos() - next >= 0;
  }

  /**
   * Renews it, and lets the attempts begin that were held.
   *
   * @throws StoreException as {@link RunStore#renew} does; then it is tried again after a while
   */
  void renew() {
    long begun = time.nanos();
    next = begun + third / 3;
    store.renew(engine);
    clock.set();
    since = begun;
    next = begun + third;
    free();
  }

  private void free() {
    held.forEach(workers::submit);
    held.clear();
  }

  /** How long until it should be renewed. */
  long untilNext() {
    return time.realWait(Math.max(0, next - time.nanos()));
  }
}
