package dev.dagsmith.runtime.store;

import static dev.dagsmith.runtime.store.Fixture.T0;
import static dev.dagsmith.runtime.store.Fixture.attempt;
import static dev.dagsmith.runtime.store.Fixture.instance;
import static dev.dagsmith.runtime.store.Fixture.instances;
import static dev.dagsmith.runtime.store.Fixture.run;
import static dev.dagsmith.runtime.store.Fixture.succeeded;
import static dev.dagsmith.runtime.store.Fixture.xcoms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dagsmith.runtime.core.RunState;
import dev.dagsmith.runtime.core.TaskState;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store must do with logs, pages and runs that are no longer wanted. */
interface HousekeepingContract {
  RunStore store();

  private static LogRow chunk(AttemptKey attempt, int chunk, String text) {
    return new LogRow(attempt, chunk, text.getBytes(StandardCharsets.UTF_8));
  }

  private List<String> logs(AttemptKey attempt, int from) {
    List<String> seen = new ArrayList<>();
    store()
        .logs(
            attempt,
            from,
            row -> {
              assertThat(row.attempt()).isEqualTo(attempt);
              seen.add(row.chunk() + ":" + new String(row.text(), StandardCharsets.UTF_8));
            });
    return seen;
  }

  @Test
  default void logsComeInOrder() {
    RunKey run = run(store(), "shop", "r1", "a");
    AttemptKey first = attempt(run, "a", 1, 3);
    AttemptKey second = attempt(run, "a", 2, 3);
    List<String> expected = new ArrayList<>();
    Group group = new Group();
    for (int i = 0; i < 120; i++) {
      group.log(chunk(first, i, "line " + i));
      expected.add(i + ":line " + i);
    }
    group.log(chunk(second, 0, "other")).commit(store());
    new Group().log(chunk(first, 119, "longer")).commit(store());
    expected.set(119, "119:longer");
    assertThat(logs(first, 0)).isEqualTo(expected);
    assertThat(logs(first, 118)).isEqualTo(expected.subList(118, 120));
    assertThat(logs(first, 120)).isEmpty();
    assertThat(logs(second, 0)).containsExactly("0:other");
    assertThat(logs(attempt(run, "unknown", 1), 0)).isEmpty();
  }

  @Test
  default void aPieceWithoutTextIsTakenAway() {
    RunKey run = run(store(), "shop", "r1", "a");
    AttemptKey attempt = attempt(run, "a", 1);
    Group first = new Group();
    for (int i = 0; i < 4; i++) {
      first.log(chunk(attempt, i, "line " + i));
    }
    first.commit(store());
    new Group()
        .log(chunk(attempt, 1, ""))
        .log(chunk(attempt, 2, "other"))
        .log(chunk(attempt, 3, "other"))
        .log(chunk(attempt, 3, ""))
        .log(chunk(attempt, 7, ""))
        .commit(store());
    assertThat(logs(attempt, 0)).containsExactly("0:line 0", "2:other");
  }

  @Test
  default void theAttemptsWithALogAreKnownByItAlone() {
    RunKey run = run(store(), "shop", "r1", "a");
    InstanceKey a = instance(run, "a", 3);
    List<AttemptKey> attempts =
        List.of(new AttemptKey(a, 1, 2), new AttemptKey(a, 1, 10), new AttemptKey(a, 2, 1));
    Group group = new Group();
    for (AttemptKey each : attempts) {
      group.log(chunk(each, 0, "x")).log(chunk(each, 5, "y"));
    }
    group.log(chunk(attempt(run, "a", 1, 4), 0, "z")).commit(store());
    assertThat(store().loggedAttempts(a)).isEqualTo(attempts);
    List<AttemptKey> all = new ArrayList<>();
    store().loggedAttempts(run, all::add);
    assertThat(all).startsWith(attempts.get(0), attempts.get(1), attempts.get(2)).hasSize(4);
    assertThat(store().loggedAttempts(instance(run, "a"))).isEmpty();
    assertThat(store().loggedAttempts(instance(run, "unknown"))).isEmpty();
  }

  @Test
  default void instancesOfANodeComeFromAnyStart() {
    RunKey run = run(store(), "shop", "r1", "a", "b");
    Group group = new Group();
    for (int i = 0; i < 300; i++) {
      succeeded(group, attempt(run, "a", 1, i / 100, i % 100), "" + i);
    }
    succeeded(group, attempt(run, "b", 1, 0, 0), "b").commit(store());
    List<MapPath> seen = new ArrayList<>();
    MapPath after = null;
    List<InstanceRow> page;
    do {
      page = store().instances(run, "a", after, 70);
      page.forEach(row -> seen.add(row.key().instance().path()));
      after = seen.get(seen.size() - 1);
    } while (page.size() == 70);
    assertThat(seen).hasSize(300).isSorted();
    assertThat(store().instances(run, "a", MapPath.of(1), 2))
        .extracting(row -> row.key().instance().path())
        .containsExactly(MapPath.of(1, 0), MapPath.of(1, 1));
    assertThat(store().instances(run, "a", MapPath.of(2, 99), 2)).isEmpty();
    assertThat(store().instances(run, "unknown", null, 2)).isEmpty();
  }

  @Test
  default void elementsComeFromAnyStart() {
    RunKey run = run(store(), "shop", "r1", "a");
    Group group = new Group();
    for (int i = 0; i < 30; i++) {
      succeeded(group, attempt(run, "a", 1, i / 10, i % 10), "" + i);
    }
    group.commit(store());
    InstanceKey second = instance(run, "a", 1);
    assertThat(store().elements(second, "return_value", null, 3))
        .extracting(Fixture::text)
        .containsExactly("10", "11", "12");
    assertThat(store().elements(second, "return_value", MapPath.of(1, 7), 3))
        .extracting(Fixture::text)
        .containsExactly("18", "19");
    assertThat(store().elements(second, "return_value", MapPath.of(0, 3), 1))
        .extracting(Fixture::text)
        .containsExactly("10");
    assertThat(store().elements(second, "return_value", MapPath.of(1, 9), 3)).isEmpty();
  }

  private RunKey ended(String dag, String id, int minute) {
    RunKey run = run(store(), dag, id, "a");
    AttemptKey key = attempt(run, "a", 2);
    succeeded(new Group(), key, "1")
        .attempt(new AttemptRow(attempt(run, "a", 1), TaskState.FAILED, Times.NONE, null))
        .log(chunk(key, 0, "x"))
        .end(
            run,
            new RunEnd(RunState.SUCCESS, T0.plusSeconds(60L * minute), null, null, null, List.of()))
        .commit(store());
    return run;
  }

  private List<String> left() {
    return store().latestRuns(null, Long.MAX_VALUE, 100).stream()
        .map(row -> row.key().toString())
        .toList();
  }

  @Test
  default void aRunIsDeletedWithAllItHas() {
    RunKey run = ended("shop", "r1", 1);
    RunKey kept = run(store(), "shop", "r2", "a");
    assertThat(store().prune(new PruneSpec(null, null, 0), 10, blob -> {})).isEqualTo(1);
    assertThat(store().run("shop", "r1")).isNull();
    assertThat(instances(store(), run)).isEmpty();
    assertThat(xcoms(store(), run)).isEmpty();
    assertThat(logs(attempt(run, "a", 2), 0)).isEmpty();
    assertThat(store().attempts(instance(run, "a"))).isEmpty();
    assertThat(store().run("shop", "r2").key()).isEqualTo(kept);
    assertThat(store().prune(new PruneSpec(null, null, 0), 10, blob -> {})).isZero();
    assertThat(left()).containsExactly("shop r2");
  }

  @Test
  default void runsAreDeletedByAgeAndCount() {
    for (int i = 1; i <= 6; i++) {
      ended("shop", "r" + i, i);
      ended("other", "r" + i, i);
    }
    PruneSpec old = new PruneSpec("shop", T0.plusSeconds(180), 0);
    assertThat(store().prune(old, 1, blob -> {})).isEqualTo(1);
    assertThat(store().prune(old, 10, blob -> {})).isEqualTo(1);
    assertThat(left()).hasSize(10).contains("shop r3", "other r1").doesNotContain("shop r2");

    PruneSpec both = new PruneSpec(null, T0.plusSeconds(300), 3);
    assertThat(store().prune(both, 10, blob -> {})).isEqualTo(4);
    assertThat(left()).hasSize(6).doesNotContain("shop r3", "other r3");

    assertThat(store().prune(new PruneSpec(null, null, 1), 3, blob -> {})).isEqualTo(3);
    assertThat(store().prune(new PruneSpec(null, null, 1), 3, blob -> {})).isEqualTo(1);
    assertThat(left()).containsExactly("other r6", "shop r6");
  }

  @Test
  default void whatIsTakenUpAgainIsNotDeleted() {
    RunKey run = ended("shop", "r1", 1);
    store().claim(run, Group.engine(store()));
    assertThat(store().prune(new PruneSpec(null, null, 0), 10, blob -> {})).isZero();
    assertThatThrownBy(() -> new PruneSpec(null, null, -1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
