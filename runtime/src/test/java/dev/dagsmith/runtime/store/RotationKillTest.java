package dev.dagsmith.runtime.store;

import static dev.dagsmith.runtime.store.Fixture.attempt;
import static dev.dagsmith.runtime.store.Fixture.row;
import static dev.dagsmith.runtime.store.Fixture.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.runtime.blob.Kept;
import dev.dagsmith.runtime.blob.XComConfig;
import dev.dagsmith.runtime.blob.XComKeeper;
import dev.dagsmith.runtime.blob.XComLoader;
import dev.dagsmith.runtime.core.TaskState;
import dev.dagsmith.runtime.seal.KeyRing;
import dev.dagsmith.runtime.seal.Rotation;
import dev.dagsmith.runtime.seal.SealPlace;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that exchange keys and are killed while they do. */
class RotationKillTest {
  private static final int BATCH = 500;
  private static final int ALL = 4 * BATCH + 100;

  private final String old = KeyRing.newKey();
  private final String made = KeyRing.newKey();
  private final KeyRing both = KeyRing.parse(made + "," + old);

  @TempDir Path home;

  @AfterAll
  static void clean() throws Exception {
    Postgres.shared().clean();
  }

  @Test
  void inAFile() throws Exception {
    String url = "jdbc:h2:" + home.resolve("dagsmith");
    goesOn(StoreConfig.at(url), url);
  }

  @Test
  void onAServer() throws Exception {
    String url = Postgres.shared().newStore();
    goesOn(Postgres.config(url), url);
  }

  private void goesOn(StoreConfig config, String url) throws Exception {
    RunKey run;
    try (RunStore store = Stores.open(config)) {
      run = fill(store);
    }
    try (ChildJvm child = ChildJvm.run(RotationProcess.class, url, made + "," + old)) {
      assertThat(child.line()).isEqualTo("" + BATCH);
      child.kill(); // between two batches
    }
    try (RunStore store = Stores.open(config)) {
      assertThat(left(store)).isEqualTo(ALL - BATCH);
      assertReadable(store, run, both);
    }
    try (ChildJvm child = ChildJvm.run(RotationProcess.class, url, made + "," + old)) {
      assertThat(child.line()).isEqualTo("" + BATCH);
      child.tell("go on");
      child.kill(); // wherever it is
    }
    try (RunStore store = Stores.open(config)) {
      int before = left(store);
      assertThat(before % BATCH).as("whole batches").isIn(0, ALL % BATCH);
      assertReadable(store, run, both);
      Rotation.Report report = Rotation.rotate(store, store, both);
      // the server may still be committing what the dead process sent last
      assertThat(report.xcoms()).isBetween(0L, (long) before);
      assertThat(report.left()).isZero();
      assertThat(report.missing()).isEmpty();
      assertThat(left(store)).isZero();
      assertReadable(store, run, KeyRing.parse(made));
    }
  }

  private RunKey fill(RunStore store) {
    RunKey run = run(store, "shop", "r1", "load");
    XComKeeper keeper =
        new XComKeeper(store, SealContract.with(KeyRing.parse(old)), XComConfig.DEFAULT);
    Group group = new Group();
    for (int i = 0; i < ALL; i++) {
      AttemptKey attempt = attempt(run, "load", 1, i);
      byte[] value = ("" + i).getBytes(StandardCharsets.UTF_8);
      SealPlace place = SealPlace.of(attempt, "k", XComRow.JSON);
      Kept kept = keeper.keep(attempt, value, "", keeper.newKey(place));
      group.instance(row(attempt, TaskState.SUCCESS));
      group.xcom(
          new XComRow(
              attempt, "k", "t", XComRow.JSON, kept.inline(), null, List.of(), kept.seal(), null));
    }
    group.commit(store);
    return run;
  }

  /** How many need the old key. */
  private int left(RunStore store) {
    return store.sealedXComs(both.ids().get(0), 0, 0, 2 * ALL).size();
  }

  private static void assertReadable(RunStore store, RunKey run, KeyRing keys) {
    XComLoader loader = new XComLoader(store, SealContract.with(keys));
    for (int i = 0; i < ALL; i++) {
      XComRow row = store.xcom(attempt(run, "load", 1, i).instance(), "k");
      assertThat(new String(loader.load(row), StandardCharsets.UTF_8)).isEqualTo("" + i);
    }
  }
}
