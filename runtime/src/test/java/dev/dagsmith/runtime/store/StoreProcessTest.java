package dev.dagsmith.runtime.store;

import static dev.dagsmith.runtime.store.Fixture.instances;
import static dev.dagsmith.runtime.store.Fixture.xcoms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A store and other processes. */
final class StoreProcessTest {
  @TempDir Path home;

  @ParameterizedTest
  @EnumSource
  void whatWasCommittedOutlivesSigkill(Durability durability) throws Exception {
    List<String> committed = new ArrayList<>();
    for (int round = 0; round < 4; round++) {
      try (ChildJvm child =
          ChildJvm.run(
              StoreProcess.class, "write", home.toString(), "w" + round, durability.name())) {
        assertThat(child.line()).isEqualTo("open");
        for (int i = 0; i < 5 + 7 * round; i++) {
          committed.add(child.line());
        }
        child.kill();
      }
      try (RunStore store = Stores.open(home)) {
        for (String runId : committed) {
          RunRow row = store.run("shop", runId);
          assertThat(row).as(runId).isNotNull();
          assertThat(instances(store, row.key())).hasSize(2);
          assertThat(xcoms(store, row.key())).hasSize(2);
        }
      }
    }
  }

  @Test
  void aHeldStoreNamesItsHolder() throws Exception {
    try (ChildJvm child = ChildJvm.run(StoreProcess.class, "hold", home.toString())) {
      assertThat(child.line()).isEqualTo("open");
      assertThatThrownBy(() -> Stores.open(home))
          .isInstanceOfSatisfying(
              StoreException.class, e -> assertThat(e.kind()).isEqualTo(StoreException.Kind.HELD))
          .hasMessageContaining("in use by process " + child.pid())
          .hasMessageContaining(home.toRealPath().toString());
      child.finish();
    }
    Stores.open(home).close();
  }

  @Test
  void aStoreThatIsGivenUpWhileWaitingIsOpened() throws Exception {
    try (ChildJvm child = ChildJvm.run(StoreProcess.class, "hold", home.toString())) {
      assertThat(child.line()).isEqualTo("open");
      Thread ending =
          new Thread(
              () -> {
                try {
                  Thread.sleep(300);
                  child.kill();
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              });
      ending.start();
      Stores.open(StoreConfig.in(home).waiting(Duration.ofSeconds(30))).close();
      ending.join();
    }
  }

  @Test
  void aStoreIsOpenOnceInAProcess() {
    try (RunStore store = Stores.open(home)) {
      assertThat(store.location()).endsWith("dagsmith.mv.db");
      assertThatThrownBy(() -> Stores.open(home))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("in use by this process");
      assertThatThrownBy(() -> Stores.open("jdbc:h2:" + home.resolve("dagsmith")))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("in use by this process");
    }
    Stores.open(home).close();
  }
}
