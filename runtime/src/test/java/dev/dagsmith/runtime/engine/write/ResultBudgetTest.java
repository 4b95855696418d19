package dev.dagsmith.runtime.engine.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dagsmith.runtime.engine.HandCommitter;
import dev.dagsmith.runtime.engine.SpoiltStore;
import dev.dagsmith.runtime.engine.SpoiltStore.At;
import dev.dagsmith.runtime.store.EngineInfo;
import dev.dagsmith.runtime.store.StoreException;
import dev.dagsmith.runtime.store.StoreException.Kind;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The memory of finished results that wait to be written: room for 10 bytes. */
@Timeout(60)
class ResultBudgetTest {
  private final SpoiltStore store = new SpoiltStore();
  private final ResultBudget budget = new ResultBudget(10);
  private final GroupWriter writer =
      new GroupWriter(
          store,
          store.join(EngineInfo.here(), Duration.ofMinutes(1)),
          budget,
          new HandCommitter(),
          () -> {},
          gone -> {});

  /** A worker that has a result of so many bytes, and waits for room. */
  private Thread waiting(long bytes) throws InterruptedException {
    Thread worker = new Thread(() -> budget.acquire(bytes));
    worker.setDaemon(true);
    worker.start();
    while (worker.getState() != Thread.State.WAITING) {
      assertThat(worker.isAlive()).as("it must wait").isTrue();
      worker.join(1);
    }
    return worker;
  }

  @Test
  void workersWaitWhileTheStoreIsAwayAndGoOnWhenItIsBack() throws Exception {
    budget.acquire(8);
    writer.spend(8);
    writer.rows().progressed(store.newRun("shop", "r1"));
    store.spoil(At.BEGIN, Kind.UNREACHABLE);
    assertThatThrownBy(writer::write).isInstanceOf(StoreException.class);
    Thread worker = waiting(5);
    assertThatThrownBy(writer::write).isInstanceOf(StoreException.class);
    assertThat(worker.isAlive()).as("what is not written still counts").isTrue();

    store.mend();
    writer.write();
    worker.join();
    budget.release(5);
    budget.acquire(10); // all of it is free again, once
    assertThat(waiting(1).isAlive()).isTrue();
  }

  @Test
  void aResultLargerThanAllRoomWaitsUntilItIsTheOnlyOne() throws Exception {
    budget.acquire(1);
    Thread large = waiting(100);
    budget.release(1);
    large.join();
  }

  @Test
  void nobodyWaitsOnceNothingIsWrittenAnyMore() throws Exception {
    budget.acquire(10);
    Thread worker = waiting(1);
    budget.open();
    worker.join();
    budget.acquire(1_000);
  }
}
