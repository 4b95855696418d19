package dev.dagsmith.runtime;

import dev.dagsmith.Artifact;
import dev.dagsmith.runtime.access.StoreOpening;
import dev.dagsmith.runtime.access.XComReader;
import dev.dagsmith.runtime.blob.XComBackends;
import dev.dagsmith.runtime.blob.XComConfig;
import dev.dagsmith.runtime.blob.XComLoader;
import dev.dagsmith.runtime.engine.Engine;
import dev.dagsmith.runtime.engine.EngineConfig;
import dev.dagsmith.runtime.store.RunReads;
import dev.dagsmith.runtime.store.RunStore;
import dev.dagsmith.runtime.store.StoreConfig;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * A store, to read values of runs from by {@link TaskOutput#in}. One that another process of this
 * machine has open is read through that process. Safe for use by several threads.
 */
public final class XComStore implements AutoCloseable {
  private final XComReader reader;
  private final Runnable close;

  private XComStore(RunReads reads, XComBackends backends, Runnable close) {
    this.reader = new XComReader(reads, new XComLoader(reads, backends));
    this.close = close;
  }

  /**
   * Opens a store, which must be there.
   *
   * @param config the settings
   * @return the store, open; to be closed
   * @throws dev.dagsmith.runtime.store.StoreException if it is not there or can't be read
   */
  public static XComStore open(StoreConfig config) {
    return open(config, XComBackends.of(XComConfig.DEFAULT, config.home()));
  }

  /**
   * {@return the store of an engine that has these settings, with its backends}
   *
   * @param config the settings
   */
  public static XComStore open(EngineConfig config) {
    return open(config.store(), config.backends());
  }

  private static XComStore open(StoreConfig config, XComBackends backends) {
    RunReads reads = StoreOpening.open(config);
    return new XComStore(
        reads,
        backends,
        () -> {
          backends.close();
          reads.close();
        });
  }

  /**
   * {@return the same at a JDBC URL}
   *
   * @param jdbcUrl of H2 or PostgreSQL
   */
  public static XComStore open(String jdbcUrl) {
    return open(StoreConfig.at(jdbcUrl));
  }

  /**
   * {@return the same in a home directory}
   *
   * @param home the home directory
   */
  public static XComStore open(Path home) {
    return open(StoreConfig.in(home));
  }

  /**
   * {@return the store of an engine; closing it leaves the engine open}
   *
   * @param engine an engine that is open
   */
  public static XComStore of(Engine engine) {
    return new XComStore(engine.store(), engine.backends(), () -> {});
  }

  /**
   * {@return a store that is open, with its backends; closing it closes the backends alone}
   *
   * @param store where runs are kept
   * @param backends where values are that are not in the store
   */
  public static XComStore of(RunStore store, XComBackends backends) {
    return new XComStore(store, backends, backends::close);
  }

  /**
   * {@return the bytes of an artifact of a run of this store, from the first one on; the caller
   * closes it} Reading fails at the end unless they are those that were written.
   *
   * @param artifact the pointer
   * @throws dev.dagsmith.XComMissing if they are not there any more
   * @throws dev.dagsmith.XComDenied if their task names who may read them
   * @throws dev.dagsmith.runtime.store.StoreException if the store can't be read
   */
  public InputStream open(Artifact artifact) {
    return reader.open(TaskOutput.reading(), artifact);
  }

  XComReader reader() {
    return reader;
  }

  @Override
  public void close() {
    close.run();
  }
}
