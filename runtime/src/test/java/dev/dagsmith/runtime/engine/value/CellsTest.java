package dev.dagsmith.runtime.engine.value;

import static dev.dagsmith.runtime.engine.Dags.INT;
import static dev.dagsmith.runtime.engine.Dags.returns;
import static dev.dagsmith.runtime.engine.Dags.task;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.runtime.blob.ArtifactKeeper;
import dev.dagsmith.runtime.blob.XComBackends;
import dev.dagsmith.runtime.blob.XComConfig;
import dev.dagsmith.runtime.blob.XComKeeper;
import dev.dagsmith.runtime.blob.XComLoader;
import dev.dagsmith.runtime.core.Instance;
import dev.dagsmith.runtime.core.Plan;
import dev.dagsmith.runtime.engine.Dags;
import dev.dagsmith.runtime.engine.plan.RunKeys;
import dev.dagsmith.runtime.engine.thread.Mailbox;
import dev.dagsmith.runtime.engine.time.TimeSource;
import dev.dagsmith.runtime.engine.write.Commit;
import dev.dagsmith.runtime.store.RunKey;
import dev.dagsmith.runtime.store.RunStore;
import dev.dagsmith.runtime.store.StoreConfig;
import dev.dagsmith.runtime.store.Stores;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The values that a run keeps in memory. */
class CellsTest {
  private static final Instance FIRST = new Instance(0, new int[] {0});
  private static final Instance SECOND = new Instance(0, new int[] {1});
  private static final Instance THIRD = new Instance(0, new int[] {2});
  private static final Encoded VALUE = new Encoded("json", new byte[] {1});

  private static Cells cells(RunStore store, CacheBudget budget) {
    Plan plan = Plan.of(Dags.dag("cells", INT, task("one", INT, in -> 1), returns("one")));
    RunKeys keys = new RunKeys(new RunKey(1, "cells", "run"), plan, 1);
    XComBackends backends = XComBackends.of(XComConfig.DEFAULT, Path.of("unused"));
    return new Cells(
        keys,
        new StoreReads(
            store,
            new XComLoader(store, backends),
            new XComKeeper(store, backends, XComConfig.DEFAULT),
            new ArtifactKeeper(store, backends, XComConfig.DEFAULT),
            TimeSource.SYSTEM,
            new Mailbox<>()),
        budget);
  }

  @Test
  void whatIsNotDurableIsKeptHoweverLittleRoomThereIs() {
    try (RunStore store = Stores.open(StoreConfig.at("jdbc:h2:mem:"))) {
      CacheBudget budget = new CacheBudget(0);
      Cells cells = cells(store, budget);
      Commit commit = new Commit();
      cells.put(FIRST, VALUE, commit);
      cells.put(SECOND, VALUE, commit);
      assertThat(cells.get(FIRST)).isEqualTo(VALUE);
      assertThat(cells.get(SECOND)).isEqualTo(VALUE);

      commit.came();
      cells.put(THIRD, VALUE, new Commit());

      assertThat(cells.get(FIRST)).isNull(); // it was never really written
      assertThat(cells.get(SECOND)).isNull();
      assertThat(cells.get(THIRD)).isEqualTo(VALUE);

      cells.close();
      assertThat(budget.exceeded()).isFalse();
    }
  }
}
