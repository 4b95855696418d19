package dev.dagsmith.runtime.engine;

import dev.dagsmith.runtime.RunOptions;
import dev.dagsmith.runtime.RunResult;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.store.RunStore;
import dev.dagsmith.runtime.store.Stores;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** An engine on a store in memory, opened when it is first asked for and closed after the test. */
final class Engines implements AfterEachCallback {
  private final ManualTime time = new ManualTime();
  private EngineConfig config =
      EngineConfig.at(Path.of("unused")).parallelism(8).closeWait(Duration.ofSeconds(2));
  private @Nullable Engine engine;

  /** Time that the test moves. */
  ManualTime manualTime() {
    config = config.time(time);
    return time;
  }

  void parallelism(int tasks) {
    config = config.parallelism(tasks);
  }

  /** Settings of the engine, before it is opened. */
  void configure(UnaryOperator<EngineConfig> setting) {
    config = setting.apply(config);
  }

  EngineConfig config() {
    return config;
  }

  Engine engine() {
    return engine == null ? on(Stores.inMemory()) : engine;
  }

  /** An engine on this store. */
  Engine on(RunStore store) {
    engine = open(store);
    return engine;
  }

  /** Another engine, which the test closes. */
  Engine open(RunStore store) {
    return Engine.open(config, config.time() == time ? time.clocked(store) : store);
  }

  <T extends @Nullable Object> RunResult<T> run(DagDefinition dag, @Nullable Object... arguments) {
    return engine().run(Dags.<T>call(dag, arguments), RunOptions.DEFAULT);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    if (engine != null) {
      engine.close();
    }
  }
}
