package dev.dagsmith.runtime.store;

import static dev.dagsmith.runtime.store.Fixture.T0;
import static dev.dagsmith.runtime.store.Fixture.failure;
import static dev.dagsmith.runtime.store.Fixture.graph;
import static dev.dagsmith.runtime.store.Fixture.instance;
import static dev.dagsmith.runtime.store.Fixture.run;
import static dev.dagsmith.runtime.store.Fixture.start;
import static dev.dagsmith.runtime.store.Fixture.success;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dagsmith.runtime.core.RunState;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What every store must do with runs. */
interface RunContract {
  RunStore store();

  @Test
  default void aRunThatHasBegun() {
    RunKey run = run(store(), "shop", "r1", "load");
    assertThat(store().run("shop", "r1"))
        .isEqualTo(
            new RunRow(
                run,
                RunState.RUNNING,
                "v1",
                "{\"limit\":1}",
                T0,
                T0.plusSeconds(1),
                null,
                new RunCare(1, 0, new EngineRow(new EngineInfo("test", 1), true), 0)));
    assertThat(store().graph("shop", "v1")).isEqualTo("{\"of\":\"v1\"}");
  }

  @Test
  default void aRunThatEnded() {
    RunKey run = run(store(), "shop", "r1", "load", "for#1");
    RunEnd end =
        new RunEnd(
            RunState.FAILED,
            T0.plusSeconds(5),
            null,
            instance(run, "load", 3, 200),
            failure("first"),
            List.of(failure("second"), failure(null)));
    new Group().end(run, end).commit(store());
    RunRow row = store().run("shop", "r1");
    assertThat(row.state()).isEqualTo(RunState.FAILED);
    assertThat(row.end()).isEqualTo(end);

    RunKey other = run(store(), "shop", "r2", "load", "for#1");
    new Group().end(other, success(instance(other, "load"))).commit(store());
    assertThat(store().run("shop", "r2").end()).isEqualTo(success(instance(other, "load")));
  }

  @Test
  default void whatIsNotThere() {
    assertThat(store().run("shop", "r1")).isNull();
    assertThat(store().graph("shop", "v1")).isNull();
    assertThat(store().runs("r1")).isEmpty();
    assertThat(store().latestRuns(null, Long.MAX_VALUE, 10)).isEmpty();
  }

  @Test
  default void latestRunsArePagedByDag() {
    for (int i = 1; i <= 5; i++) {
      run(store(), "shop", "r" + i, "load");
      run(store(), "other", "r" + i, "load");
    }
    List<RunRow> page = store().latestRuns("shop", Long.MAX_VALUE, 2);
    assertThat(page).extracting(row -> row.key().runId()).containsExactly("r5", "r4");
    page = store().latestRuns("shop", page.get(1).key().no(), 10);
    assertThat(page).extracting(row -> row.key().runId()).containsExactly("r3", "r2", "r1");
    assertThat(store().latestRuns(null, Long.MAX_VALUE, 3))
        .extracting(row -> row.key().toString())
        .containsExactly("other r5", "shop r5", "other r4");
    assertThat(store().runs("r2"))
        .extracting(row -> row.key().dagId())
        .containsExactly("other", "shop");
  }

  @Test
  default void aRunIdIsUniqueInItsDag() {
    run(store(), "shop", "r1", "load");
    RunKey again = store().newRun("shop", "r1");
    Group group = new Group().start(start(again, graph("shop", "v2", "new")));
    assertThatThrownBy(() -> group.commit(store()))
        .isInstanceOfSatisfying(
            StoreException.class, e -> assertThat(e.kind()).isEqualTo(StoreException.Kind.DATA));
    assertThat(store().graph("shop", "v2")).as("nothing of the group is there").isNull();
    RunKey next = run(store(), "shop", "r2", "load", "new");
    assertThat(store().run("shop", "r2").key()).isEqualTo(next);
  }

  @Test
  default void aGraphIsAskedForOnce() {
    AtomicInteger asked = new AtomicInteger();
    for (int i = 0; i < 3; i++) {
      GraphVersion graph =
          new GraphVersion("shop", "v1", List.of("a"), () -> "graph " + asked.incrementAndGet());
      RunKey run = store().newRun("shop", "r" + i);
      new Group().start(start(run, graph)).commit(store());
    }
    assertThat(asked).hasValue(1);
    assertThat(store().graph("shop", "v1")).isEqualTo("graph 1");
  }

  @Test
  default void numbersGrow() {
    long first = store().newRun("shop", "r1").no();
    assertThat(store().newRun("other", "r1").no()).isGreaterThan(first);
  }
}
