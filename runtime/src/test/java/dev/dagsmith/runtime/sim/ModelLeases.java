package dev.dagsmith.runtime.sim;

import dev.dagsmith.runtime.store.EngineInfo;
import dev.dagsmith.runtime.store.EngineKey;
import dev.dagsmith.runtime.store.EngineRow;
import dev.dagsmith.runtime.store.StoreException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The engines of a {@link ModelStore}, and their leases. */
final class ModelLeases {
  private record Lease(EngineInfo info, Instant until) {}

  private final Map<Long, Lease> leases = new HashMap<>();
  private final InstantSource clock;
  private long last;

  ModelLeases(InstantSource clock) {
    this.clock = clock;
  }

  synchronized EngineKey join(EngineInfo engine, Duration term) {
    leases.put(++last, new Lease(engine, clock.instant().plus(term)));
    return new EngineKey(last, term);
  }

  synchronized void renew(EngineKey engine) {
    check(engine);
    Instant until = clock.instant().plus(engine.term());
    leases.computeIfPresent(engine.no(), (no, lease) -> new Lease(lease.info, until));
  }

  synchronized void leave(EngineKey engine) {
    leases.remove(engine.no());
  }

  /** Throws if the lease of an engine is gone. */
  synchronized void check(EngineKey engine) {
    if (!leases.containsKey(engine.no())) {
      throw new StoreException(
          StoreException.Kind.FENCED,
          "The lease of engine " + engine.no() + " is gone; its runs can be resumed",
          null);
    }
  }

  /** Whether it still has the lease that it was given, run out or not. */
  synchronized boolean has(EngineKey engine) {
    return leases.containsKey(engine.no());
  }

  synchronized @Nullable EngineRow find(@Nullable Long no) {
    Lease lease = no == null ? null : leases.get(no);
    return lease == null ? null : new EngineRow(lease.info, clock.instant().isBefore(lease.until));
  }

  /** Ends a lease, whether it has run out or not: as if its engine had been away too long. */
  synchronized void end(long no) {
    leases.remove(no);
  }
}
