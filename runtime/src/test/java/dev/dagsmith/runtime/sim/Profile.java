package dev.dagsmith.runtime.sim;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What goes wrong in a world.
 *
 * @param shared whether several processes work on the store, by leases; else one at a time
 * @param shares how often each fault happens, in thousandths of its occasions
 * @param most so many faults at most, so that all runs end
 */
record Profile(boolean shared, Map<Fault, Integer> shares, int most) {
  private static final List<List<Fault>> KINDS =
      List.of(
          List.of(),
          List.of(Fault.KILL),
          List.of(Fault.AWAY, Fault.LOST),
          List.of(Fault.PAUSE, Fault.KILL),
          List.of(Fault.KILL, Fault.LOST, Fault.AWAY, Fault.CLOSE, Fault.CANCEL),
          List.of(Fault.KILL, Fault.LOST, Fault.AWAY, Fault.CLOSE, Fault.PAUSE));

  /** Nothing goes wrong. */
  static final Profile CALM = new Profile(false, Map.of(), 0);

  /** Calm, or with faults of one kind, or with many; of those that are allowed. */
  static Profile of(Dice dice, Set<Fault> allowed) {
    Map<Fault, Integer> shares = new EnumMap<>(Fault.class);
    int share = 5 << dice.below(5);
    for (Fault fault : KINDS.get(dice.below(KINDS.size()))) {
      int own = share >> dice.below(3);
      if (allowed.contains(fault)) {
        shares.put(fault, own);
      }
    }
    if (allowed.contains(Fault.REOPEN)) {
      shares.put(Fault.REOPEN, dice.below(1_000)); // of the ends of runs
    }
    boolean shared = shares.containsKey(Fault.PAUSE) || dice.oneIn(2);
    return new Profile(shared && allowed.contains(Fault.PAUSE), shares, 1 + dice.below(15));
  }

  int share(Fault fault) {
    return shares.getOrDefault(fault, 0);
  }
}
