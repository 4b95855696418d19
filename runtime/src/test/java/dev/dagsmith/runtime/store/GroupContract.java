package dev.dagsmith.runtime.store;

import static dev.dagsmith.runtime.store.Fixture.attempt;
import static dev.dagsmith.runtime.store.Fixture.graph;
import static dev.dagsmith.runtime.store.Fixture.instance;
import static dev.dagsmith.runtime.store.Fixture.instances;
import static dev.dagsmith.runtime.store.Fixture.start;
import static dev.dagsmith.runtime.store.Fixture.succeeded;
import static dev.dagsmith.runtime.store.Fixture.success;
import static dev.dagsmith.runtime.store.Fixture.xcoms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every store must do with groups, several threads and interrupts. */
interface GroupContract {
  RunStore store();

  @Test
  default void aGroupWrittenAgainChangesNothing() {
    RunKey run = store().newRun("shop", "r1");
    Group group = whole(run);
    group.commit(store());
    RunRow before = store().run("shop", "r1");
    group.commit(store());
    assertThat(store().run("shop", "r1")).isEqualTo(before);
    assertThat(instances(store(), run)).containsExactly("a success", "b[0] success");
    assertThat(xcoms(store(), run)).hasSize(2);
  }

  @Test
  default void anEmptyGroupIsNothing() {
    new Group().commit(store());
    assertThat(new WriteGroup().isEmpty()).isTrue();
  }

  @Test
  default void aGroupCountsItsRowsAndBytes() {
    Group group = whole(store().newRun("shop", "r1"));
    assertThat(group.rows.size() + group.values.size()).isEqualTo(6);
    assertThat(group.rows.bytes()).isZero();
    group.rows.log(
        new LogRow(
            attempt(group.values.get(0).attempt().instance().run(), "a", 1), 0, new byte[3]));
    assertThat(group.rows.bytes()).isEqualTo(3);
  }

  @Test
  default void severalThreadsWriteAndRead() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<?>> done = new ArrayList<>();
      for (int t = 0; t < 4; t++) {
        String dag = "dag" + t % 2;
        String prefix = "t" + t + "-";
        done.add(
            threads.submit(
                () -> {
                  for (int i = 0; i < 25; i++) {
                    RunKey run = store().newRun(dag, prefix + i);
                    whole(run).commit(store());
                    assertThat(instances(store(), run)).hasSize(2);
                    assertThat(store().run(dag, prefix + i).end()).isNotNull();
                  }
                }));
      }
      for (Future<?> each : done) {
        each.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(store().latestRuns(null, Long.MAX_VALUE, 1_000)).hasSize(100);
  }

  @Test
  default void interruptsDoNotReachTheDatabase() throws Exception {
    RunKey run = store().newRun("shop", "r0");
    whole(run).commit(store());
    Thread worker =
        new Thread(
            () -> {
              for (int i = 1; i <= 50; i++) {
                whole(store().newRun("shop", "r" + i)).commit(store());
                instances(store(), run);
              }
            });
    worker.start();
    while (worker.isAlive()) {
      worker.interrupt();
      worker.join(1);
    }
    assertThat(store().latestRuns("shop", Long.MAX_VALUE, 1_000)).hasSize(51);

    Thread.currentThread().interrupt();
    whole(store().newRun("shop", "mine")).commit(store());
    assertThat(Thread.interrupted()).as("the caller still sees its interrupt").isTrue();
  }

  @Test
  default void aClosedStoreSaysSo() {
    store().close();
    store().close();
    assertThatThrownBy(() -> store().run("shop", "r1"))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("is closed");
    assertThatThrownBy(() -> whole(new RunKey(1, "shop", "r1")).commit(store()))
        .isInstanceOf(StoreException.class);
  }

  private static Group whole(RunKey run) {
    Group group = new Group().start(start(run, graph(run.dagId(), "v1", "a", "for#1", "b")));
    succeeded(group, attempt(run, "a", 1), "\"1\"");
    succeeded(group, attempt(run, "b", 1, 0), "\"2\"");
    return group.end(run, success(instance(run, "a")));
  }
}
