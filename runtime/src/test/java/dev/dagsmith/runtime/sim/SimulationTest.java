package dev.dagsmith.runtime.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Whatever goes wrong, runs keep their guarantees and come to what they would have come to. As many
 * seeds as {@code -Ddagsmith.sim.seconds=N} allow, or {@code -Ddagsmith.sim.seeds=N} of them;
 * {@code -Ddagsmith.sim.seed=N} shows what happens in one. {@code -Ddagsmith.sim.faults=kill,lost}
 * chooses what goes wrong.
 */
class SimulationTest {
  private static final long SECONDS = Long.getLong("dagsmith.sim.seconds", 5);
  private static final long SEEDS = Long.getLong("dagsmith.sim.seeds", 0);
  private static final Long ONLY = Long.getLong("dagsmith.sim.seed");
  private static final long FROM = Long.getLong("dagsmith.sim.from", 0);
  private static final Set<Fault> FAULTS =
      Fault.named(
          System.getProperty(
              "dagsmith.sim.faults", "kill,lost,close,away,poison,pause,cancel,reopen"));
  private static final int MOST_SHOWN = 3;

  @Test
  void runsKeepTheirGuaranteesWhateverGoesWrong() {
    long end = System.nanoTime() + SECONDS * 1_000_000_000;
    List<String> failed = new ArrayList<>();
    long faults = 0;
    long seed = ONLY == null ? FROM : ONLY;
    for (long done = 0; more(done, end) && failed.size() < MOST_SHOWN; done++, seed++) {
      Simulation simulation = Simulation.of(seed, FAULTS, ONLY != null);
      faults += simulation.faults();
      if (!simulation.problems().isEmpty()) {
        failed.add(text(simulation));
      }
    }
    System.out.println(
        "Simulated seeds " + FROM + " to " + (seed - 1) + " with " + faults + " faults");
    assertThat(failed).as(String.join("\n\n", failed)).isEmpty();
  }

  private static boolean more(long done, long end) {
    if (ONLY != null) {
      return done == 0;
    }
    return SEEDS > 0 ? done < SEEDS : System.nanoTime() < end;
  }

  private static String text(Simulation simulation) {
    return "Seed "
        + simulation.seed()
        + "; again with ./mvnw -Dquick -pl runtime -am test -Dtest=SimulationTest"
        + " -Dsurefire.failIfNoSpecifiedTests=false -Ddagsmith.sim.seed="
        + simulation.seed()
        + "\n  "
        + String.join("\n  ", simulation.problems());
  }

  @Test
  void theSameSeedGivesTheSameTrace() {
    for (long seed = 0; seed < 50; seed++) {
      assertThat(Simulation.of(seed, FAULTS, false).hash())
          .as("seed %s", seed)
          .isEqualTo(Simulation.of(seed, FAULTS, false).hash());
    }
  }
}
