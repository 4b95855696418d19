package dev.dagsmith.runtime.sim;

import dev.dagsmith.runtime.core.PlainRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What a seed stands for: some runs, done once in peace and once with all that can go wrong. */
final class Simulation {
  private final long seed;
  private final List<String> problems = new ArrayList<>();
  private final World calm;
  private final World rough;

  private Simulation(long seed, Set<Fault> faults, boolean shown) {
    boolean poison = faults.contains(Fault.POISON);
    this.seed = seed;
    this.calm = new World(seed, ~seed, Profile.CALM, poison, new Trace(shown)).live();
    this.rough =
        new World(seed, seed, Profile.of(new Dice(seed), faults), poison, new Trace(shown)).live();
  }

  /**
   * Does what a seed stands for.
   *
   * @param faults what may go wrong
   * @param shown whether all that happens is printed
   */
  static Simulation of(long seed, Set<Fault> faults, boolean shown) {
    Simulation simulation = new Simulation(seed, faults, shown);
    simulation.check();
    return simulation;
  }

  private void check() {
    calm.violations().forEach(each -> problems.add("without faults: " + each));
    problems.addAll(rough.violations());
    for (int i = 0; problems.isEmpty() && i < calm.runs().size(); i++) {
      Outcome expected = Outcome.of(calm, calm.runs().get(i));
      comparePlain(calm.runs().get(i).plain, expected);
      SimRun run = rough.runs().get(i);
      if (!run.cancelled && !run.looped) {
        compare(expected, Outcome.of(rough, run));
      }
    }
  }

  private void comparePlain(PlainRun plain, Outcome outcome) {
    if (plain != null
        && !(Objects.equals(plain.result, outcome.result())
            && Objects.equals(plain.failedAt, outcome.failure()))) {
      problems.add(
          "the plain call gives "
              + plain.result
              + " or fails at "
              + plain.failedAt
              + ", and the run came to "
              + outcome);
    }
  }

  private void compare(Outcome expected, Outcome outcome) {
    if (!expected.equals(outcome)) {
      problems.add(
          "without faults the run comes to\n" + expected + "\nand with them to\n" + outcome);
    }
  }

  long seed() {
    return seed;
  }

  /** What was not as it should be. */
  List<String> problems() {
    return problems;
  }

  /** How many faults there were. */
  int faults() {
    return rough.faults();
  }

  /** A number that differs if anything happens differently. */
  long hash() {
    return calm.trace.hash() * 31 + rough.trace.hash();
  }
}
