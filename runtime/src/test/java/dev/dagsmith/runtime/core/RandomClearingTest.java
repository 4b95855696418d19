package dev.dagsmith.runtime.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Random runs of random graphs, of which some instances are cleared and do something else when they
 * run again. What each instance does depends on the values it reads, so an answer that is kept
 * though it depends on what was cleared shows. Seeds as in {@link RandomRunsTest}.
 */
class RandomClearingTest {
  @Test
  void whatIsKeptIsWhatAFreshRunAnswers() {
    RandomRunsTest.forEachSeed(
        seed -> {
          Case it = new Case(seed);
          Revised fresh = it.fresh();
          it.kept.forEach(
              (instance, answer) ->
                  assertThat(fresh.record)
                      .as(fresh.name(instance))
                      .containsEntry(instance, answer));
        });
  }

  @Test
  void aRunDrivenAgainFromWhatIsKeptEndsAsAFreshOne() {
    RandomRunsTest.forEachSeed(
        seed -> {
          Case it = new Case(seed);
          Revised fresh = it.fresh();
          Revised again = it.again();
          assertThat(again.outcome).isEqualTo(fresh.outcome);
          assertThat(again.states).isEqualTo(fresh.states);
          assertThat(again.result()).isEqualTo(fresh.result());
        });
  }

  @Test
  void whatIsKeptDoesNotRunAgain() {
    RandomRunsTest.forEachSeed(
        seed -> {
          Case it = new Case(seed);
          assertThat(it.again().executed).noneMatch(it.kept::containsKey);
        });
  }

  @Test
  void nothingIsClearedThatCouldStartWithoutWhatIsCleared() {
    RandomRunsTest.forEachSeed(
        seed -> {
          Case it = new Case(seed);
          for (Instance free : it.startedWithout()) {
            assertThat(it.kept).as(it.first.name(free)).containsKey(free);
          }
        });
  }

  private static final class Case {
    final Plan plan;
    final Script script;
    final Revised first;
    final Set<Instance> cleared = new HashSet<>();
    final Map<Instance, Event> kept = new HashMap<>();

    Case(long seed) {
      plan = Plan.of(new RandomDag(seed).next());
      script = new Script(seed, seed % 2 == 0);
      first = new Revised(plan, script, 0, Set.of());
      first.drive(Integer.MAX_VALUE);
      choose(new Random(seed), new ArrayList<>(first.record.keySet()));
      Clearing clearing = Clearing.of(plan, this::answer);
      first.record.forEach(
          (instance, answer) -> {
            if (!cleared.contains(instance) && clearing.holds(instance)) {
              kept.put(instance, answer);
            }
          });
    }

    private void choose(Random random, List<Instance> answered) {
      for (int i = random.nextInt(3); i >= 0 && !answered.isEmpty(); i--) {
        cleared.add(answered.get(random.nextInt(answered.size())));
      }
    }

    /** As of a store, which knows the attempt that was the last. */
    private Event answer(Instance instance, int attempt) {
      Event event = cleared.contains(instance) ? null : first.record.get(instance);
      if (event instanceof Event.Succeeded) {
        return new Event.Succeeded(instance, attempt);
      } else if (event instanceof Event.Skipped) {
        return new Event.Skipped(instance, attempt, "");
      } else if (event instanceof Event.Failed it) {
        return new Event.GaveUp(instance, attempt, it.failure());
      }
      return event;
    }

    Revised fresh() {
      Revised fresh = new Revised(plan, script, 5, cleared);
      fresh.drive(Integer.MAX_VALUE);
      return fresh;
    }

    Revised again() {
      Map<Instance, Integer> attempts = new HashMap<>(first.attempts);
      attempts.keySet().retainAll(kept.keySet());
      Revised again = new Revised(plan, script, 7, cleared, kept, attempts);
      again.drive(Integer.MAX_VALUE);
      return again;
    }

    /** What runs to its end while what is cleared never answers. */
    Set<Instance> startedWithout() {
      Revised held =
          new Revised(plan, script, 3, Set.of()) {
            @Override
            public void start(Instance instance, int attempt) {
              if (cleared.contains(instance)) {
                places.started(instance); // and never left
              } else {
                super.start(instance, attempt);
              }
            }

            @Override
            public void evaluate(Instance instance) {
              if (!cleared.contains(instance)) {
                super.evaluate(instance);
              }
            }
          };
      held.drive(Integer.MAX_VALUE);
      Set<Instance> answered = new HashSet<>(held.record.keySet());
      answered.removeAll(cleared);
      return answered;
    }
  }
}
