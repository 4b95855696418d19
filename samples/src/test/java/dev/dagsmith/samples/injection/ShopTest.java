package dev.dagsmith.samples.injection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dagsmith.runtime.RunHandle;
import dev.dagsmith.runtime.RunInterrupted;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShopTest {
  private final MemoryStock stock = new MemoryStock("tea");
  @TempDir private Path home;

  @Test
  void startsRunsFromCode() throws Exception {
    try (var shop = new Shop(home, stock, (product, count) -> count)) {
      assertThat(shop.restock(3)).isEqualTo(3);
      assertThat(shop.restockLater(4, "monday").await().result()).isEqualTo(4);
      assertThat(shop.calls("order")).isEqualTo(2);
    }
  }

  @Test
  void waitsForTheTaskUnderWayAndGoesOnWhenItIsOpenedAgain() throws Exception {
    var asked = new CountDownLatch(1);
    var answer = new CompletableFuture<Integer>();
    var shop =
        new Shop(
            home,
            stock,
            (product, count) -> {
              asked.countDown();
              return answer.join();
            });
    var run = shop.restockLater(5, "monday");
    asked.await();
    var closing = new Thread(shop::close);
    closing.start();
    while (closing.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    answer.complete(4);
    closing.join();

    assertThatThrownBy(run::await).isInstanceOf(RunInterrupted.class);
    assertThat(stock.orders()).containsExactly("4 tea");
    try (var again = new Shop(home, stock, (product, count) -> count)) {
      assertThat(again.resumed()).singleElement().extracting(RunHandle::runId).isEqualTo("monday");
      assertThat(again.resumed().get(0).await().result()).isEqualTo(4);
      assertThat(again.calls("order")).isZero();
    }
  }
}
