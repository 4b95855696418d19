package dev.dagsmith.runtime.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.graph.MapNode;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Random graphs with random outcomes, run in random orders, against the plain call. A failing seed
 * is named; {@code -Ddagsmith.core.seed=N} runs it alone, {@code -Ddagsmith.core.runs=N} more.
 */
class RandomRunsTest {
  private static final int ORDERS = 4;

  @Test
  void agreesWithThePlainCallInAnyOrderOfEvents() {
    forEachSeed(RandomRunsTest::compareWithPlain);
  }

  @Test
  void comesToTheSameStatesInAnyOrderOfEvents() {
    forEachSeed(
        seed -> {
          Case it = new Case(seed, seed % 2 == 0);
          DrivenRun first = it.run(0).drive(Integer.MAX_VALUE);
          for (int order = 1; order < ORDERS; order++) {
            DrivenRun other = it.run(order).drive(Integer.MAX_VALUE);
            assertThat(other.states).isEqualTo(first.states);
            assertThat(other.outcome).isEqualTo(first.outcome);
          }
        });
  }

  @Test
  void decidesTheSameWhenDrivenAgainFromAnyPointOfItsRecord() {
    forEachSeed(
        seed -> {
          Case it = new Case(seed, seed % 2 == 0);
          DrivenRun whole = it.run(0).drive(Integer.MAX_VALUE);
          for (int events = 0; events < 200; events += 1 + events / 4) {
            DrivenRun crashed = it.run(0).drive(events);
            DrivenRun again =
                new DrivenRun(it.plan, it.script, 7, crashed.record, crashed.attempts)
                    .drive(Integer.MAX_VALUE);
            assertThat(again.states).isEqualTo(whole.states);
            assertThat(again.outcome).isEqualTo(whole.outcome);
            assertThat(again.executed).noneMatch(crashed.record::containsKey);
          }
        });
  }

  @Test
  void endsEverythingWhenCancelledAtAnyPoint() {
    forEachSeed(
        seed -> {
          Case it = new Case(seed, seed % 2 == 0);
          Random random = new Random(seed);
          DrivenRun run = it.run(1).drive(random.nextInt(40));
          boolean ended = run.outcome != null;
          run.cancel();
          if (random.nextInt(3) == 0) {
            run.cancel();
            assertThat(run.outcome).isNotNull();
          }
          run.drive(Integer.MAX_VALUE);
          assertThat(run.outcome).isNotNull();
          run.checkAllEnded();
          if (!ended) {
            assertThat(run.outcome.cancelled()).isTrue();
            assertThat(run.outcome.failure()).isEqualTo(Cancellation.FAILURE);
          }
        });
  }

  private static void compareWithPlain(long seed) {
    Case it = new Case(seed, false);
    if (Long.getLong("dagsmith.core.seed") != null) {
      it.print();
    }
    PlainRun plain = PlainRun.of(it.dag, it.script);
    for (int order = 0; order < ORDERS; order++) {
      DrivenRun run = it.run(order).drive(Integer.MAX_VALUE);
      assertThat(run.outcome).isNotNull();
      run.checkAllEnded();
      if (plain.failedAt != null) {
        assertThat(run.outcome.state()).isEqualTo(RunState.FAILED);
        assertThat(run.name(run.outcome.failedAt())).isEqualTo(plain.failedAt);
        assertThat(run.outcome.failure().message()).isEqualTo(plain.failedAt);
      } else {
        assertThat(run.outcome.state()).as("%s", run.outcome).isEqualTo(RunState.SUCCESS);
        assertThat(run.result()).isEqualTo(plain.result);
      }
      assertThat(run.steps).containsAll(plain.steps);
      if (!it.parallel) {
        assertThat(run.steps).isEqualTo(plain.steps);
      }
    }
  }

  interface Check {
    void run(long seed);
  }

  static void forEachSeed(Check check) {
    Long only = Long.getLong("dagsmith.core.seed");
    if (only != null) {
      check.run(only);
      return;
    }
    for (long seed = 0; seed < Long.getLong("dagsmith.core.runs", 1000); seed++) {
      try {
        check.run(seed);
      } catch (Throwable e) {
        throw new AssertionError("failed with -Ddagsmith.core.seed=" + seed, e);
      }
    }
  }

  private static final class Case {
    final DagDefinition dag;
    final Plan plan;
    final Script script;

    /** Whether anything may start beside what is before it in the plain call. */
    final boolean parallel;

    Case(long seed, boolean skips) {
      dag = new RandomDag(seed).next();
      plan = Plan.of(dag);
      script = new Script(seed, skips);
      Set<Kind> kinds = new HashSet<>();
      for (int number = 0; number < plan.size(); number++) {
        if (plan.kind(number) != Kind.MAP || !((MapNode) plan.node(number)).inOrder()) {
          kinds.add(plan.kind(number));
        }
      }
      parallel = kinds.contains(Kind.MAP) || kinds.contains(Kind.PARALLEL);
    }

    void print() {
      for (int number = 0; number < plan.size(); number++) {
        int parent = plan.tree.parent(number);
        System.err.println(
            (parent < 0 ? "" : plan.id(parent) + " / ")
                + plan.id(number)
                + (plan.kind(number).slot() ? "" : " " + plan.node(number).reads()));
      }
      System.err.println(run(0).drive(Integer.MAX_VALUE).states);
    }

    DrivenRun run(long order) {
      return new DrivenRun(plan, script, order);
    }
  }
}
