package dev.dagsmith.runtime.store;

import static dev.dagsmith.runtime.store.Fixture.T0;
import static dev.dagsmith.runtime.store.Fixture.attempt;
import static dev.dagsmith.runtime.store.Fixture.graph;
import static dev.dagsmith.runtime.store.Fixture.row;
import static dev.dagsmith.runtime.store.Fixture.run;
import static dev.dagsmith.runtime.store.Fixture.succeeded;
import static dev.dagsmith.runtime.store.Fixture.xcom;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.runtime.core.RunState;
import dev.dagsmith.runtime.core.TaskState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How every store finds runs by what a task published in them. */
interface PublisherContract {
  RunStore store();

  @Test
  default void publishersAreFoundByWhatTheyPublished() {
    RunKey one = publisher("r1", T0, RunState.SUCCESS);
    RunKey two = publisher("r2", T0.plusSeconds(60), RunState.SUCCESS);
    RunKey older = publisher("r3", T0.minusSeconds(60), RunState.SUCCESS);
    publisher("r4", T0.plusSeconds(90), RunState.FAILED);
    RunKey silent = run(store(), "shop", "r5", "load");
    new Group()
        .instance(row(attempt(silent, "load", 1), TaskState.UP_FOR_RETRY))
        .xcom(xcom(attempt(silent, "load", 1), "return_value", "1"))
        .commit(store());

    PublisherQuery all =
        new PublisherQuery("shop", "load", MapPath.NONE, "return_value", true, null, 9);
    assertThat(runIds(all)).containsExactly("r2", "r1", "r3");
    assertThat(store().publishers(all).get(2).key()).isEqualTo(older);
    assertThat(runIds(query(all, true, null, 1))).containsExactly(two.runId());
    assertThat(runIds(query(all, true, T0, 9))).containsExactly(one.runId());
    assertThat(runIds(query(all, false, null, 9))).containsExactly("r4", "r2", "r1", "r3");
    assertThat(runIds(new PublisherQuery("shop", "part", MapPath.of(2), "k", true, null, 9)))
        .containsExactly("r2", "r1", "r3");
    assertThat(runIds(new PublisherQuery("shop", "part", MapPath.of(3), "k", true, null, 9)))
        .isEmpty();
    assertThat(runIds(new PublisherQuery("shop", "load", MapPath.NONE, "k", true, null, 9)))
        .isEmpty();
    assertThat(runIds(new PublisherQuery("shop", "no", MapPath.NONE, "k", true, null, 9)))
        .isEmpty();
  }

  private static PublisherQuery query(
      PublisherQuery of, boolean successful, @Nullable Instant date, int limit) {
    return new PublisherQuery(
        of.dagId(), of.taskId(), of.path(), of.key(), successful, date, limit);
  }

  private List<String> runIds(PublisherQuery query) {
    return store().publishers(query).stream().map(row -> row.key().runId()).toList();
  }

  private RunKey publisher(String runId, Instant date, RunState state) {
    RunKey run = store().newRun("shop", runId);
    Group group = new Group().start(start(run, date));
    succeeded(group, attempt(run, "load", 1), "1");
    group.instance(row(attempt(run, "part", 1, 2, 0), TaskState.SUCCESS));
    group.xcom(xcom(attempt(run, "part", 1, 2, 0), "k", "2"));
    group.end(run, new RunEnd(state, date.plusSeconds(9), null, null, null, List.of()));
    group.commit(store());
    return run;
  }

  private static RunStart start(RunKey run, Instant date) {
    return new RunStart(run, graph("shop", "v1", "load", "part"), "{}", date, date);
  }
}
