package dev.dagsmith.runtime.sim;

import dev.dagsmith.runtime.blob.XComBackends;
import dev.dagsmith.runtime.blob.XComConfig;
import dev.dagsmith.runtime.blob.XComGarbage;
import dev.dagsmith.runtime.blob.XComLoader;
import dev.dagsmith.runtime.engine.Attempt;
import dev.dagsmith.runtime.engine.AttemptEnd;
import dev.dagsmith.runtime.store.RunKey;
import dev.dagsmith.runtime.store.WriteGroup;
import dev.dagsmith.runtime.store.XComRow;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A store, the processes that work on it, their time, and all that goes wrong with them. */
final class World {
  private static final long SECOND = 1_000_000_000;
  private static final long MOST_STEPS = 200_000;
  private static final int MOST_REOPENED = 3;
  private static final XComBackends NO_BACKENDS =
      XComBackends.of(XComConfig.DEFAULT, Path.of("unused"));
  private static final int LARGE = 1 << 20;
  private static final int GARBAGE_ONE_IN = 30;
  private static final long AFTERMATH = 2 * Scripting.TIMEOUT_MILLIS * 1_000_000;

  final Dice dice;
  final VirtualTime time;
  final ModelStore store;
  final Profile profile;
  final Trace trace;

  /** Values of more bytes are kept in chunks. */
  private final int chunk;

  private final List<SimRun> runs = new ArrayList<>();
  private final List<SimProcess> processes = new ArrayList<>();
  private final List<String> violations = new ArrayList<>();
  private int faults;
  private int most;
  private int reopened;
  private int acting;
  private boolean inTask;
  private boolean hung;

  /**
   * A world.
   *
   * @param seed of the runs
   * @param chance of what happens to them
   * @param poison whether tasks may give values that the store refuses
   */
  World(long seed, long chance, Profile profile, boolean poison, Trace trace) {
    this.dice = new Dice(chance);
    this.profile = profile;
    this.most = profile.most();
    this.trace = trace;
    this.time = new VirtualTime(dice);
    this.store = new ModelStore(time::instant, row -> text(row).contains(Acting.POISON));
    this.chunk = seed % 3 == 0 ? LARGE : 1 + (int) (seed % 11);
    int count = seed % 5 == 0 ? 2 : 1;
    for (int i = 0; i < count; i++) {
      runs.add(new SimRun(this, "flow" + i, seed + i * 1_000_003L, poison));
    }
  }

  int chunk() {
    return chunk;
  }

  /** A value in the store, wherever its bytes are. */
  String text(XComRow row) {
    return new String(new XComLoader(store, NO_BACKENDS).load(row), StandardCharsets.UTF_8);
  }

  List<SimRun> runs() {
    return runs;
  }

  /** Lets everything happen until all runs have ended, and what still comes after that. */
  World live() {
    spawn(0);
    long steps = 0;
    boolean more = true;
    while (more && violations.isEmpty() && !over()) {
      more = time.next();
      if (++steps > MOST_STEPS) {
        violated("the runs do not end");
      }
    }
    if (!over() && violations.isEmpty()) {
      violated("nothing happens any more, and the runs have not ended");
    }
    long end = time.nanos() + AFTERMATH;
    while (violations.isEmpty() && time.nanos() < end && time.next()) {
      // processes that were replaced, and attempts that were given up, still act
    }
    XComGarbage.collect(store, NO_BACKENDS);
    runs.forEach(run -> run.audit.checkKept());
    checkChunks();
    return this;
  }

  /** Nothing is left of values that no row names. */
  private void checkChunks() {
    Set<String> named = new HashSet<>();
    for (SimRun run : runs) {
      store.blobs(run.row().key().no()).forEach(blob -> named.add(blob.key()));
    }
    store.chunked(
        key -> {
          if (!named.contains(key.text())) {
            violated("no row names " + key.text() + ", and it is still there");
          }
        });
  }

  private boolean over() {
    return runs.stream().allMatch(run -> run.ended != null);
  }

  /** A process is started after a while, unless another lives. */
  private void spawn(long nanos) {
    time.after(
        nanos,
        () -> {
          boolean alone = processes.stream().allMatch(SimProcess::gone);
          if (!over() && (alone || profile.shared())) {
            SimProcess process = new SimProcess(this, processes.size() + 1);
            processes.add(process);
            process.open();
          }
        });
  }

  /** A process has ended. */
  void ended(SimProcess process) {
    if (!profile.shared() && process.lease() != null) {
      store.leases.end(process.lease().no()); // the lock of a file ends with its process
    }
    spawn(dice.below(3 * SECOND));
  }

  /** Between two turns: something may go wrong. */
  void meddle(SimProcess process) {
    if (dice.oneIn(GARBAGE_ONE_IN)) {
      XComGarbage.collect(store, NO_BACKENDS); // whoever runs must not miss any of it
    }
    if (strikes(Fault.KILL)) {
      process.kill();
    } else if (strikes(Fault.PAUSE)) {
      process.pause(dice.oneIn(2) ? dice.below(60 * SECOND) : dice.below(SECOND));
      spawn(dice.below(30 * SECOND));
    } else if (strikes(Fault.CLOSE)) {
      process.close();
    } else if (strikes(Fault.CANCEL)) {
      process.cancel();
    }
  }

  /** Whether something goes wrong now. */
  boolean strikes(Fault fault) {
    boolean struck = faults < most && dice.perMille(profile.share(fault));
    faults += struck ? 1 : 0;
    return struck;
  }

  int faults() {
    return faults;
  }

  /** Whether a run that has ended is taken up again. More may go wrong then. */
  boolean reopens() {
    boolean again = reopened < MOST_REOPENED && dice.perMille(profile.share(Fault.REOPEN));
    if (again) {
      reopened++;
      most = Math.max(most, faults + dice.below(5));
    }
    return again;
  }

  /** How long a driver takes to hear of something. */
  long latency() {
    return dice.oneIn(20) ? dice.below(2 * SECOND) : dice.below(SECOND / 1_000);
  }

  /** How long the attempt that was just called takes. */
  long duration() {
    if (hung) {
      return Scripting.TIMEOUT_MILLIS * 1_000_000 + dice.below(60 * SECOND);
    }
    return switch (dice.below(4)) {
      case 0 -> 0;
      case 1 -> dice.below(20 * SECOND);
      default -> dice.below(SECOND / 100);
    };
  }

  /** Calls a task in a process. */
  AttemptEnd call(SimProcess process, Attempt attempt) {
    acting = process.number;
    inTask = true;
    hung = false;
    try {
      return attempt.call();
    } finally {
      inTask = false;
    }
  }

  /** The process that does something now. */
  int acting() {
    return acting;
  }

  void acts(SimProcess process) {
    acting = process.number;
  }

  /** Whether it is a task that does something now. */
  boolean inTask() {
    return inTask;
  }

  void hangs() {
    hung = true;
  }

  void written(int process, List<XComRow> values, WriteGroup group) {
    runs.forEach(run -> run.audit.written(process, values, group));
  }

  Audit audit(RunKey key) {
    return runs.stream()
        .filter(run -> run.dagId.equals(key.dagId()))
        .findFirst()
        .orElseThrow()
        .audit;
  }

  void trace(int process, String what) {
    trace.add(time.nanos(), process, what);
  }

  /** A guarantee was broken. */
  void violated(String what) {
    trace(acting, "VIOLATED: " + what);
    violations.add(what);
  }

  List<String> violations() {
    return violations;
  }
}
