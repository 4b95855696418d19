package dev.dagsmith.runtime.sim;

import dev.dagsmith.runtime.DagCall;
import dev.dagsmith.runtime.RunResult;
import dev.dagsmith.runtime.core.PlainRun;
import dev.dagsmith.runtime.core.RandomDag;
import dev.dagsmith.runtime.core.Script;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.store.InstanceRow;
import dev.dagsmith.runtime.store.RunRow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A run in a world: a random dag that follows a script, and what it must come to. */
final class SimRun {
  static final String RUN_ID = "run";
  private static final String CRASH_LOOP = "dev.dagsmith.runtime.CrashLoop";
  private static final String CANCELLED = "java.util.concurrent.CancellationException";

  final String dagId;
  final DagCall<String> call;
  final Audit audit;

  /** What the plain call comes to; null if tasks skip themselves, which it knows nothing of. */
  final @Nullable PlainRun plain;

  /** How it ended; null before. */
  @Nullable RunResult<?> ended;

  /** How it is to be taken up again, now that it has ended; null if it is not. */
  @Nullable Again again;

  /** Whether it was given up because its processes died again and again. */
  boolean looped;

  /** Whether it was cancelled. */
  boolean cancelled;

  private final World world;
  private @Nullable RunResult<?> last;

  SimRun(World world, String dagId, long seed, boolean poison) {
    this.world = world;
    this.dagId = dagId;
    this.audit = new Audit(world, this);
    boolean skips = seed % 2 == 0;
    DagDefinition graph = new RandomDag(seed).next();
    Script script = new Script(seed, skips);
    this.plain = skips ? null : PlainRun.of(graph, script);
    Scripting scripting = new Scripting(script, poison, audit);
    DagDefinition dag = scripting.of(graph, dagId);
    audit.consumers(scripting.consumers());
    this.call = new DagCall<>(dag, List.of("p"), null);
  }

  /** A process says how it ended. */
  void ended(int process, RunResult<?> result) {
    world.trace(process, dagId + " ended: " + result.state());
    RunRow row = row();
    if (row != null && row.end() == null && audit.owner() != process) {
      return; // meanwhile another process has taken it up again
    }
    if (row == null || row.end() == null || row.end().state() != result.state()) {
      world.violated(dagId + " is said to be " + result.state() + ", and stored is " + row);
    }
    if (ended != null || again != null) {
      return; // another process has said so
    }
    looped = result.error() != null && result.error().failure().is(CRASH_LOOP);
    cancelled = result.error() != null && result.error().failure().is(CANCELLED);
    last = result;
    if (world.reopens()) {
      boolean retry = looped || (result.error() != null && world.dice.oneIn(2));
      List<InstanceRow> rows = new ArrayList<>();
      world.store.instances(row.key(), rows::add);
      again = Again.of(world.dice, rows, retry);
      world.trace(process, dagId + " is to be taken up again: " + again);
    } else {
      ended = result;
    }
  }

  /** There is nothing to do again. */
  void stays() {
    again = null;
    ended = last;
  }

  /** As it is stored; null before that. */
  @Nullable RunRow row() {
    return world.store.run(dagId, RUN_ID);
  }
}
