package dev.dagsmith.runtime.sim;

import dev.dagsmith.runtime.RunConflict;
import dev.dagsmith.runtime.RunHandle;
import dev.dagsmith.runtime.RunInterrupted;
import dev.dagsmith.runtime.RunOptions;
import dev.dagsmith.runtime.blob.XComConfig;
import dev.dagsmith.runtime.core.RandomDag;
import dev.dagsmith.runtime.engine.EngineConfig;
import dev.dagsmith.runtime.engine.SteppedEngine;
import dev.dagsmith.runtime.store.EngineKey;
import dev.dagsmith.runtime.store.StoreException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A process with an engine. It takes a turn when something has happened in it and when the engine
 * says that one is due; it may stand still for a while, and it may be killed.
 */
final class SimProcess {
  private static final long NANOS_OF_A_DAY = 86_400_000_000_000L;
  private static final RunOptions NAMED = RunOptions.DEFAULT.runId(SimRun.RUN_ID);
  private static final long RETRY_NANOS = 5_000_000_000L;

  final int number;
  private final World world;
  private final List<SimRun> waiting;
  private final Map<SimRun, RunHandle<?>> handles = new LinkedHashMap<>();
  private @Nullable SteppedEngine engine;
  private long pausedUntil;
  private long turnAt = Long.MAX_VALUE;
  private final StoreGate gate;
  private final Connection connection;
  private boolean gone;

  SimProcess(World world, int number) {
    this.world = world;
    this.number = number;
    this.waiting = new ArrayList<>(world.runs());
    this.gate = new StoreGate(world, this);
    this.connection = new Connection(world.store, gate);
  }

  /** Opens the engine and begins, or goes on with, the runs. */
  void open() {
    world.trace(number, "begins");
    act(
        () -> {
          try {
            engine = engine();
          } catch (StoreException e) {
            end("can't open: " + e.kind());
          }
        });
    if (!gone) {
      startRuns();
    }
  }

  private SteppedEngine engine() {
    Dice dice = world.dice;
    ProcessTime clock = new ProcessTime(world.time, dice.below(NANOS_OF_A_DAY));
    SimWorkers workers =
        new SimWorkers(
            1 + dice.below(6),
            attempt -> world.call(this, attempt),
            attempt -> world.duration(),
            this::after);
    int worthwhile = dice.oneIn(4) ? Integer.MAX_VALUE : 1 + dice.below(6);
    SimCommitter committer = new SimCommitter(worthwhile, world::latency, this::after);
    EngineConfig config =
        EngineConfig.at(Path.of("unused"))
            .time(clock)
            .closeWait(Duration.ofDays(1))
            .xcoms(XComConfig.DEFAULT.chunk(world.chunk()));
    for (Map.Entry<String, Integer> pool : RandomDag.POOLS.entrySet()) {
      config = config.pool(pool.getKey(), pool.getValue());
    }
    return new SteppedEngine(config, connection, workers, committer);
  }

  /** Starts the runs that no other process has, and tries again later to start the others. */
  private void startRuns() {
    act(() -> waiting.removeIf(this::start));
    if (!gone) {
      wake(world.latency());
      if (!waiting.isEmpty()) {
        after(RETRY_NANOS, this::startRuns);
      }
    }
  }

  private boolean start(SimRun run) {
    if (connection.isWriting()) {
      return false; // would wait until the group is through
    }
    Again again = run.again;
    try {
      handles.put(run, again == null ? engine.start(run.call, NAMED) : again.ask(engine, run));
      return true;
    } catch (RunConflict e) {
      world.trace(number, e.getMessage());
      run.stays();
      return false;
    } catch (StoreException e) {
      if (again != null && run.row().end() != null) {
        run.again = again; // it did not come to that
      }
      if (e.kind() != StoreException.Kind.HELD) {
        end("can't start a run: " + e.kind());
      }
      return false;
    } catch (RunInterrupted e) {
      return false;
    }
  }

  /** Takes what runs have come to. */
  private void harvest() {
    handles
        .entrySet()
        .removeIf(each -> each.getValue().done() && taken(each.getKey(), each.getValue()));
  }

  private boolean taken(SimRun run, RunHandle<?> handle) {
    try {
      run.ended(number, handle.await());
      if (run.again != null) {
        waiting.add(run);
        after(world.dice.below(RETRY_NANOS), this::startRuns);
      }
    } catch (RunInterrupted e) {
      world.trace(number, run.dagId + " was interrupted: " + e.getMessage());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return true;
  }

  /** Whether it is no more: it was killed, or its engine has ended. */
  boolean gone() {
    return gone;
  }

  /** The engine's key; null before it has joined. */
  @Nullable EngineKey lease() {
    return gate.lease();
  }

  /** Kills it. */
  void kill() {
    end("is killed");
  }

  /** Asks it to end. */
  void close() {
    world.trace(number, "is to end");
    engine.close();
    wake(0);
  }

  /** Cancels a run. */
  void cancel() {
    for (RunHandle<?> handle : handles.values()) {
      world.trace(number, "cancels " + handle.dagId());
      handle.cancel();
      wake(0);
      return;
    }
  }

  /** Lets it stand still. */
  void pause(long nanos) {
    world.trace(number, "stands still for " + nanos / 1_000_000 + " ms");
    pausedUntil = world.time.nanos() + nanos;
  }

  /** Does something in it, after a while and not while it stands still. */
  void after(long nanos, Runnable action) {
    world.time.after(
        nanos,
        () -> {
          if (gone) {
            return;
          }
          long left = pausedUntil - world.time.nanos();
          if (left > 0) {
            after(left, action);
            return;
          }
          act(action);
          wake(world.latency());
        });
  }

  /** Lets the engine take a turn after a while. */
  void wake(long nanos) {
    long at = world.time.nanos() + nanos;
    if (!gone && at < turnAt) {
      turnAt = at;
      world.time.after(nanos, () -> turn(at));
    }
  }

  private void turn(long at) {
    if (gone || at != turnAt) {
      return;
    }
    turnAt = Long.MAX_VALUE;
    long left = pausedUntil - world.time.nanos();
    if (left > 0) {
      wake(left);
      return;
    }
    act(
        () -> {
          boolean more = engine.turn();
          harvest();
          if (!more) {
            end("ends: " + engine.failure());
          }
        });
    if (!gone) {
      long next = engine.untilNext();
      if (next < Long.MAX_VALUE) {
        wake(next);
      }
      world.meddle(this);
    }
  }

  /** Does something, and dies if it is killed meanwhile. */
  void act(Runnable action) {
    try {
      world.acts(this);
      action.run();
    } catch (Killed e) {
      world.trace(number, "was killed");
    }
  }

  /** It is no more. */
  void end(String how) {
    if (!gone) {
      gone = true;
      world.trace(number, how);
      connection.close();
      world.ended(this);
    }
  }
}
