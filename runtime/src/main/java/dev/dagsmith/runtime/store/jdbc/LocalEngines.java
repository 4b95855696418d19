package dev.dagsmith.runtime.store.jdbc;

import dev.dagsmith.runtime.store.EngineInfo;
import dev.dagsmith.runtime.store.EngineKey;
import dev.dagsmith.runtime.store.EngineRow;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The engines of an embedded store. Nobody but this process can work on it, so they need no rows:
 * who holds the file holds the lease. Numbers grow with time, since runs keep those of processes
 * that are gone.
 */
final class LocalEngines implements Engines {
  private record Lease(EngineInfo info, Instant until) {}

  private final Map<Long, Lease> leases = new ConcurrentHashMap<>();
  private final AtomicLong last = new AtomicLong();
  private final InstantSource clock;

  LocalEngines(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public EngineKey join(EngineInfo engine, Duration term) {
    long now = Micros.of(Instant.now());
    long no = last.updateAndGet(before -> Math.max(before + 1, now));
    leases.put(no, new Lease(engine, clock.instant().plus(term)));
    return new EngineKey(no, term);
  }

  @Override
  public void renew(EngineKey engine) {
    Instant until = clock.instant().plus(engine.term());
    if (leases.computeIfPresent(engine.no(), (no, lease) -> new Lease(lease.info, until)) == null) {
      throw Fenced.by(engine);
    }
  }

  @Override
  public void leave(EngineKey engine) {
    leases.remove(engine.no());
  }

  @Override
  public void check(Jdbc jdbc, EngineKey engine) {
    if (!leases.containsKey(engine.no())) {
      throw Fenced.by(engine);
    }
  }

  @Override
  public @Nullable EngineRow find(Jdbc jdbc, long no) {
    Lease lease = leases.get(no);
    return lease == null ? null : new EngineRow(lease.info, alive(lease));
  }

  @Override
  public @Nullable EngineRow evict(Jdbc jdbc, long no) {
    Lease left = leases.computeIfPresent(no, (key, lease) -> alive(lease) ? lease : null);
    return left == null ? null : new EngineRow(left.info, true);
  }

  private boolean alive(Lease lease) {
    return clock.instant().isBefore(lease.until);
  }
}
