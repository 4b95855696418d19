package dev.dagsmith.benchmarks.throughput;

import dev.dagsmith.runtime.RunHandle;
import dev.dagsmith.runtime.RunOptions;
import dev.dagsmith.runtime.engine.Engine;
import dev.dagsmith.runtime.engine.EngineConfig;
import dev.dagsmith.runtime.store.Stores;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Dagsmith: one engine with its defaults, dags started from code. */
final class Ours implements Contender {
  private final Engine engine;

  Ours(Database database) {
    this.engine = Engine.open(EngineConfig.at(Path.of("")), Stores.open(database.store()));
  }

  @Override
  public void chain(int steps) {
    check(engine.run(HundredDag.call(), RunOptions.DEFAULT).result().steps(), steps);
  }

  @Override
  public void fan(int width) {
    check(engine.run(FanDag.call(width), RunOptions.DEFAULT).result(), width);
  }

  @Override
  public void runs(int count) throws InterruptedException {
    List<RunHandle<Value>> handles = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      handles.add(engine.start(ThreeDag.call(), RunOptions.DEFAULT));
    }
    for (RunHandle<Value> handle : handles) {
      check(handle.await().result().steps(), 3);
    }
  }

  private static void check(int result, int expected) {
    if (result != expected) {
      throw new IllegalStateException("gave " + result + " instead of " + expected);
    }
  }

  @Override
  public void close() {
    engine.close();
  }
}
