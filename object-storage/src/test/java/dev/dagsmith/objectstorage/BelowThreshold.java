package dev.dagsmith.objectstorage;

import dev.dagsmith.runtime.blob.Kept;
import dev.dagsmith.runtime.blob.XComBackends;
import dev.dagsmith.runtime.blob.XComConfig;
import dev.dagsmith.runtime.blob.XComKeeper;
import dev.dagsmith.runtime.blob.XComLoader;
import dev.dagsmith.runtime.core.TaskState;
import dev.dagsmith.runtime.store.AttemptKey;
import dev.dagsmith.runtime.store.EngineInfo;
import dev.dagsmith.runtime.store.EngineKey;
import dev.dagsmith.runtime.store.GraphVersion;
import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.InstanceRow;
import dev.dagsmith.runtime.store.MapPath;
import dev.dagsmith.runtime.store.RunKey;
import dev.dagsmith.runtime.store.RunStart;
import dev.dagsmith.runtime.store.RunStore;
import dev.dagsmith.runtime.store.Stores;
import dev.dagsmith.runtime.store.Times;
import dev.dagsmith.runtime.store.WriteGroup;
import dev.dagsmith.runtime.store.Writing;
import dev.dagsmith.runtime.store.XComRow;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * What values below the threshold cost that stay in the database although object storage is set up:
 * written one by one, each with its task instance, and read again, against a store that knows the
 * database alone. In memory, where nothing else hides it; both take turns.
 */
final class BelowThreshold implements AutoCloseable {
  private static final int VALUES = 2_000;
  private static final int TURN = 50;

  private final RunStore store = Stores.inMemory();
  private final XComBackends backends;
  private final XComKeeper keeper;
  private final XComLoader loader;
  private final EngineKey engine;
  private final RunKey run;

  private BelowThreshold(XComConfig config, Path home) {
    backends = XComBackends.of(config, home);
    keeper = new XComKeeper(store, backends, config);
    loader = new XComLoader(store, backends);
    engine = store.join(new EngineInfo("here", 1), Duration.ofHours(1));
    run = store.newRun("shop", "r");
    GraphVersion graph = new GraphVersion("shop", "0123abcd", List.of("load"), () -> "{}");
    commit(
        List.of(),
        new WriteGroup().start(new RunStart(run, graph, "{}", Instant.EPOCH, Instant.EPOCH)));
  }

  private void commit(List<XComRow> values, WriteGroup rows) {
    try (Writing writing = store.begin(engine)) {
      writing.publish(values);
      writing.commit(rows);
    }
  }

  private AttemptKey attempt(int index) {
    return new AttemptKey(new InstanceKey(run, "load", MapPath.of(index)), 1, 1);
  }

  private long turn(int from, byte[] value) {
    long begin = System.nanoTime();
    for (int i = from; i < from + TURN; i++) {
      Kept kept = keeper.keep(attempt(i), value, "", null);
      if (kept.inline() == null) {
        throw new AssertionError("not in its row");
      }
      XComRow row =
          new XComRow(attempt(i), "v", "byte[]", XComRow.JSON, kept.inline(), kept.blob());
      InstanceRow success = InstanceRow.of(attempt(i), TaskState.SUCCESS, Times.NONE);
      commit(List.of(row), new WriteGroup().instance(success));
      byte[] back = loader.load(store.xcom(attempt(i).instance(), "v"));
      if (!Arrays.equals(back, value)) {
        throw new AssertionError("other bytes came back");
      }
    }
    return System.nanoTime() - begin;
  }

  /**
   * Prints the time with object storage over that without: 1 is no cost.
   *
   * @param objects with the backend and its root
   */
  static void measure(XComConfig objects, Path home, int size, int rounds) {
    byte[] value = new byte[size];
    new Random(1).nextBytes(value);
    double[] ratios = new double[rounds];
    for (int round = -1; round < rounds; round++) {
      try (BelowThreshold both = new BelowThreshold(objects, home);
          BelowThreshold alone = new BelowThreshold(XComConfig.DEFAULT, home)) {
        long with = 0;
        long without = 0;
        for (int from = 0; from < VALUES; from += TURN) {
          with += both.turn(from, value);
          without += alone.turn(from, value);
        }
        if (round >= 0) {
          ratios[round] = (double) with / without;
        }
      }
    }
    Arrays.sort(ratios);
    System.out.printf(
        "%d bytes, below the threshold: with object storage over the database alone %.3f (%.3f to"
            + " %.3f), %d rounds%n",
        size, ratios[rounds / 2], ratios[0], ratios[rounds - 1], rounds);
  }

  @Override
  public void close() {
    backends.close();
    store.close();
  }
}
