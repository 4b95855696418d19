package dev.dagsmith.runtime.sim;

import dev.dagsmith.runtime.store.EngineKey;
import dev.dagsmith.runtime.store.RunKey;
import dev.dagsmith.runtime.store.StoreException;
import dev.dagsmith.runtime.store.StoreException.Kind;
import dev.dagsmith.runtime.store.WriteGroup;
import dev.dagsmith.runtime.store.XComRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What goes wrong where a process calls the store, before the call is done or after. */
final class StoreGate implements Connection.Gate {
  private static final long LONGEST_AWAY = 40_000_000_000L;

  private final World world;
  private final SimProcess process;
  private long awayUntil;
  private boolean broken;
  private @Nullable EngineKey lease;

  StoreGate(World world, SimProcess process) {
    this.world = world;
    this.process = process;
  }

  @Nullable EngineKey lease() {
    return lease;
  }

  @Override
  public void before() {
    pass("before a call");
  }

  @Override
  public void after() {
    pass("after a call");
  }

  private void pass(String when) {
    if (process.gone()) {
      throw new Killed();
    } else if (broken) {
      throw new StoreException(Kind.LOST, "The store is broken", null);
    } else if (world.time.nanos() < awayUntil) {
      throw new StoreException(Kind.UNREACHABLE, "The store is away", null);
    } else if (world.strikes(Fault.KILL)) {
      process.end("is killed " + when);
      throw new Killed();
    } else if (world.strikes(Fault.LOST)) {
      world.trace(process.number, "loses the store " + when);
      broken = true;
      throw new StoreException(
          world.dice.oneIn(2) ? Kind.FULL : Kind.LOST, "The store broke", null);
    } else if (world.strikes(Fault.AWAY)) {
      long nanos = world.dice.below(LONGEST_AWAY);
      world.trace(
          process.number, "can't reach the store " + when + " for " + nanos / 1_000_000 + " ms");
      awayUntil = world.time.nanos() + nanos;
      throw new StoreException(Kind.UNREACHABLE, "The store went away", null);
    }
  }

  @Override
  public void joined(EngineKey engine) {
    lease = engine;
  }

  @Override
  public void claimed(RunKey run) {
    world.trace(process.number, "claims " + run);
    world.audit(run).claimed(process.number);
  }

  @Override
  public void written(List<XComRow> values, WriteGroup group) {
    world.trace(process.number, "writes " + values.size() + " values, " + group.size() + " rows");
    world.written(process.number, values, group);
  }
}
