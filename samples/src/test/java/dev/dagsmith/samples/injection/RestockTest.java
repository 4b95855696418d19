package dev.dagsmith.samples.injection;

import static dev.dagsmith.testing.DagAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.testing.DagTest;
import dev.dagsmith.testing.TestEngine;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@DagTest
class RestockTest {
  private final MemoryStock stock = new MemoryStock("tea", "milk");

  @Test
  void isPlainJava() {
    assertThat(new Restock(stock, (product, count) -> count).restock(3)).isEqualTo(6);
  }

  @Test
  void runsWithAFactoryOfItsOwn() {
    assertThat(RestockDag.run(() -> new Restock(stock, (product, count) -> count), 3).result())
        .isEqualTo(6);
    assertThat(stock.orders()).containsExactlyInAnyOrder("3 tea", "3 milk");
  }

  @Test
  void aWholesalerWhoIsAwayIsAskedAgain(TestEngine engine) {
    var asked = new AtomicInteger();
    engine.taskFactory(
        type ->
            new Restock(
                stock,
                (product, count) -> {
                  if (asked.incrementAndGet() == 1) {
                    throw new IllegalStateException("Closed for lunch");
                  }
                  return count;
                }));

    var run = engine.run(RestockDag.call(10));

    assertThat(run).hasResult(20).lasted(Duration.ofMinutes(1));
    assertThat(stock.orders()).isEqualTo(List.of("10 milk", "10 tea"));
  }
}
