package dev.dagsmith.runtime.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A definition is made when it is asked for, once for all threads. */
class LazyDefinitionTest {
  private final AtomicInteger made = new AtomicInteger();
  private final LazyDefinition lazy = new LazyDefinition(this::make);

  @Test
  void nothingIsMadeBeforeItIsAskedFor() {
    assertThat(made).hasValue(0);
    assertThat(lazy.get()).isSameAs(lazy.get());
    assertThat(made).hasValue(1);
  }

  @Test
  void threadsThatAskAtOnceGetOneObject() throws Exception {
    int threads = 8;
    CountDownLatch ready = new CountDownLatch(threads);
    var pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<DagDefinition>> all = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        all.add(
            pool.submit(
                () -> {
                  ready.countDown();
                  ready.await();
                  return lazy.get();
                }));
      }
      for (Future<DagDefinition> each : all) {
        assertThat(each.get()).isSameAs(lazy.get());
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(made).hasValue(1);
  }

  private DagDefinition make() {
    made.incrementAndGet();
    return DagDefinition.dag(
            "dag", new DagDefinition.Origin("shop.Shop", "dag", "Shop.java", 1, "shop.Dag", null))
        .plain((self, arguments) -> null)
        .body(Block.of());
  }
}
