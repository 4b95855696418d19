package dev.dagsmith.runtime.store;

import static dev.dagsmith.runtime.store.Fixture.attempt;
import static dev.dagsmith.runtime.store.Fixture.graph;
import static dev.dagsmith.runtime.store.Fixture.instance;
import static dev.dagsmith.runtime.store.Fixture.run;
import static dev.dagsmith.runtime.store.Fixture.start;
import static dev.dagsmith.runtime.store.Fixture.succeeded;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What every store must do when a thread that reads or writes is interrupted, again and again. */
interface InterruptContract {
  RunStore store();

  private void interruptAllAlong(Runnable work) throws InterruptedException {
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Thread thread =
        VirtualOrNot.start(
            () -> {
              try {
                work.run();
              } catch (Throwable e) {
                failure.set(e);
              }
            });
    while (thread.isAlive()) {
      thread.interrupt();
      thread.join(1);
    }
    assertThat(failure.get()).isNull();
  }

  @Test
  default void aReadInProgressIsNotHurt() throws Exception {
    RunKey run = run(store(), "shop", "r1", "a");
    byte[] large = new byte[1 << 20];
    AttemptKey key = attempt(run, "a", 1);
    succeeded(new Group(), key, "1")
        .xcom(new XComRow(key, "large", "byte[]", "raw", large))
        .commit(store());
    interruptAllAlong(
        () -> {
          for (int i = 0; i < 40; i++) {
            assertThat(store().xcom(instance(run, "a"), "large").value()).hasSize(large.length);
          }
        });
    assertThat(store().run("shop", "r1")).isNotNull();
  }

  @Test
  default void aGroupInProgressIsNotHurt() throws Exception {
    interruptAllAlong(
        () -> {
          for (int i = 0; i < 20; i++) {
            RunKey run = store().newRun("shop", "r" + i);
            Group group = new Group().start(start(run, graph("shop", "v1", "a")));
            for (int j = 0; j < 200; j++) {
              succeeded(group, attempt(run, "a", 1, j), "\"" + j + "\"");
            }
            group.commit(store());
          }
        });
    assertThat(store().latestRuns("shop", Long.MAX_VALUE, 100)).hasSize(20);
    run(store(), "shop", "after", "a");
  }
}
