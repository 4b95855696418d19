package dev.dagsmith.runtime.store;

import static dev.dagsmith.runtime.store.Fixture.T0;
import static dev.dagsmith.runtime.store.Fixture.attempt;
import static dev.dagsmith.runtime.store.Fixture.failure;
import static dev.dagsmith.runtime.store.Fixture.graph;
import static dev.dagsmith.runtime.store.Fixture.instance;
import static dev.dagsmith.runtime.store.Fixture.instances;
import static dev.dagsmith.runtime.store.Fixture.row;
import static dev.dagsmith.runtime.store.Fixture.run;
import static dev.dagsmith.runtime.store.Fixture.start;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.runtime.core.Failure;
import dev.dagsmith.runtime.core.TaskState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store must do with task instances and attempts. */
interface InstanceContract {
  RunStore store();

  @Test
  default void allThatARowHolds() {
    RunKey run = run(store(), "shop", "r1", "load");
    InstanceRow full =
        new InstanceRow(
            new AttemptKey(instance(run, "load", 1, 300, 70_000, Integer.MAX_VALUE), 4, 7),
            TaskState.UP_FOR_RETRY,
            new Times(T0, T0.plusSeconds(1), T0.plusSeconds(60)),
            0,
            "file ü.csv \ud83d\ude00",
            "nothing to do",
            failure("broken \u0000 \ud800"),
            2);
    new Group().instance(full).commit(store());
    assertThat(store().instance(full.key().instance())).isEqualTo(full);
    InstanceRow bare =
        InstanceRow.of(attempt(run, "load", 0), TaskState.UPSTREAM_FAILED, Times.NONE);
    new Group().instance(bare).commit(store());
    assertThat(store().instance(bare.key().instance())).isEqualTo(bare);
    assertThat(store().instance(instance(run, "load", 9))).isNull();
    assertThat(store().instance(instance(run, "unknown"))).isNull();
  }

  @Test
  default void aFailureWithCausesWithoutEnd() {
    RunKey run = run(store(), "shop", "r1", "load");
    Failure failure = failure("innermost");
    for (int i = 0; i < 2_000; i++) {
      failure = new Failure(List.of("E"), "E", "m" + i, "t", "s", failure);
    }
    AttemptKey key = attempt(run, "load", 1);
    new Group().instance(row(key, TaskState.FAILED).failed(failure)).commit(store());
    Failure back = store().instance(key.instance()).failure();
    assertThat(back.message()).isEqualTo("m1999");
    assertThat(back.cause().cause().message()).isEqualTo("m1997");
  }

  @Test
  default void aLaterRowReplacesAnEarlierOne() {
    RunKey run = run(store(), "shop", "r1", "load");
    new Group().instance(row(attempt(run, "load", 1), TaskState.RUNNING)).commit(store());
    new Group()
        .instance(row(attempt(run, "load", 1), TaskState.UP_FOR_RETRY))
        .instance(row(attempt(run, "load", 2), TaskState.SUCCESS).decided(5))
        .commit(store());
    InstanceRow now = store().instance(instance(run, "load"));
    assertThat(now.state()).isEqualTo(TaskState.SUCCESS);
    assertThat(now.key().number()).isEqualTo(2);
    assertThat(now.decision()).isEqualTo(5);
  }

  @Test
  default void whatWasClearedAndNeverCameBackIsRemoved() {
    RunKey run = run(store(), "shop", "r1", "load");
    RunKey other = run(store(), "shop", "r2", "load");
    new Group()
        .instance(row(attempt(run, "load", 0), TaskState.NONE))
        .instance(row(attempt(run, "load", 1, 0), TaskState.SUCCESS))
        .instance(row(attempt(other, "load", 0), TaskState.NONE))
        .commit(store());
    new Group()
        .instance(
            InstanceRow.of(
                new AttemptKey(instance(run, "load", 1), 2, 0), TaskState.NONE, Times.NONE))
        .sweep(run)
        .commit(store());
    assertThat(store().instance(instance(run, "load")).state()).isEqualTo(TaskState.REMOVED);
    assertThat(store().instance(instance(run, "load", 0)).state()).isEqualTo(TaskState.SUCCESS);
    assertThat(store().instance(instance(run, "load", 1)).state()).isEqualTo(TaskState.REMOVED);
    assertThat(store().instance(instance(other, "load")).state()).isEqualTo(TaskState.NONE);
  }

  @Test
  default void instancesComeInTheOrderOfTheGraph() {
    run(store(), "shop", "r1", "c", "x", "b", "a");
    RunKey run = store().newRun("shop", "r2");
    Group group = new Group().start(start(run, graph("shop", "v2", "a", "b", "if#1", "c")));
    for (String task : List.of("gone", "c", "if#1", "b", "a")) {
      group.instance(row(attempt(run, task, 1), TaskState.SUCCESS));
    }
    group.commit(store());
    assertThat(instances(store(), run))
        .containsExactly("a success", "b success", "if#1 success", "c success", "gone success");
  }

  @Test
  default void manyInstancesComeInPagesInOrder() {
    RunKey run = run(store(), "shop", "r1", "first", "mapped", "nested", "last");
    Group group = new Group();
    List<String> expected = new ArrayList<>();
    expected.add("first success");
    for (int i = 0; i < 2_500; i++) {
      expected.add("mapped[" + i + "] success");
    }
    for (int i = 0; i < 40; i++) {
      for (int j = 0; j < 140; j++) {
        expected.add("nested[" + i + ", " + j + "] success");
      }
    }
    expected.add("last success");
    for (int i = 2_499; i >= 0; i--) {
      group.instance(row(attempt(run, "mapped", 1, i), TaskState.SUCCESS));
    }
    for (int i = 0; i < 40 * 140; i++) {
      group.instance(row(attempt(run, "nested", 1, i % 40, i / 40), TaskState.SUCCESS));
    }
    group.instance(row(attempt(run, "last", 1), TaskState.SUCCESS));
    group.instance(row(attempt(run, "first", 1), TaskState.SUCCESS));
    group.commit(store());
    assertThat(instances(store(), run)).isEqualTo(expected);
  }

  @Test
  default void attemptsAreHistory() {
    RunKey run = run(store(), "shop", "r1", "a", "b");
    List<AttemptRow> ofA = new ArrayList<>();
    Group group = new Group();
    for (int i = 1; i <= 1_200; i++) {
      Times times = Times.of(T0, T0.plusMillis(i));
      ofA.add(
          new AttemptRow(
              attempt(run, "a", i), TaskState.FAILED, times, i % 2 == 0 ? failure("x") : null));
    }
    AttemptRow ofB = new AttemptRow(attempt(run, "b", 1, 3), TaskState.FAILED, Times.NONE, null);
    group.attempt(ofB);
    ofA.forEach(group::attempt);
    group.commit(store());
    assertThat(store().attempts(instance(run, "a"))).isEqualTo(ofA);
    assertThat(store().attempts(instance(run, "nobody"))).isEmpty();
    List<AttemptRow> all = new ArrayList<>();
    store().attempts(run, all::add);
    assertThat(all).hasSize(1_201).startsWith(ofA.get(0)).endsWith(ofB);
    assertThat(all.subList(0, 1_200)).isEqualTo(ofA);
  }

  @Test
  default void runsDoNotMix() {
    RunKey one = run(store(), "shop", "r1", "a");
    RunKey two = run(store(), "shop", "r2", "a");
    new Group().instance(row(attempt(one, "a", 1), TaskState.SUCCESS)).commit(store());
    assertThat(instances(store(), one)).hasSize(1);
    assertThat(instances(store(), two)).isEmpty();
  }
}
