package dev.dagsmith.testing;

import dev.dagsmith.runtime.XComStore;
import dev.dagsmith.runtime.blob.XComBackends;
import dev.dagsmith.runtime.blob.XComConfig;
import dev.dagsmith.runtime.engine.EngineConfig;
import dev.dagsmith.runtime.seal.KeyRing;
import dev.dagsmith.runtime.store.RunStore;
import dev.dagsmith.runtime.store.StoreConfig;
import dev.dagsmith.runtime.store.Stores;
import dev.dagsmith.testing.drive.VirtualTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Where a test's engine keeps what it keeps: a store in memory, a key of its own for what is
 * secret, and a directory for files, which is there once one is written.
 *
 * @param config the engine's settings
 * @param backends where values are that tests read
 */
record TestHome(VirtualTime time, RunStore store, EngineConfig config, XComBackends backends)
    implements AutoCloseable {
  /** Virtual time jumps; nobody else is there to take over what has given no sign of life. */
  private static final Duration LEASE = Duration.ofDays(36_500);

  static TestHome make(TestSettings settings) {
    VirtualTime time = new VirtualTime(settings.now());
    Path home = Path.of(System.getProperty("java.io.tmpdir"), "dagsmith-test-" + UUID.randomUUID());
    EngineConfig config =
        EngineConfig.at(home)
            .store(StoreConfig.in(home).url("jdbc:h2:mem:"))
            .time(time)
            .lease(LEASE)
            .closeWait(Duration.ZERO)
            .xcoms(XComConfig.DEFAULT.keys(KeyRing.parse(KeyRing.newKey())));
    EngineConfig changed = settings.config().apply(config);
    RunStore store = Stores.open(changed.store(), time);
    return new TestHome(time, store, changed, changed.backends());
  }

  /** What its runs have stored. */
  XComStore xcoms() {
    return XComStore.of(store, backends);
  }

  @Override
  public void close() {
    backends.close();
    store.close();
    if (Files.exists(config.home())) {
      delete(config.home());
    }
  }

  private static void delete(Path home) {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(home)) {
      all.forEach(files::add);
      Collections.reverse(files); // what is in a directory goes before it
      for (Path each : files) {
        Files.delete(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The test's files in " + home + " could not be deleted", e);
    }
  }
}
