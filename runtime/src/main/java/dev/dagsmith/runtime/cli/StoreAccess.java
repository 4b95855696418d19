package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.access.XComReader;
import dev.dagsmith.runtime.blob.XComBackends;
import dev.dagsmith.runtime.blob.XComLoader;
import dev.dagsmith.runtime.control.Control;
import dev.dagsmith.runtime.control.HeldStore;
import dev.dagsmith.runtime.engine.EngineConfig;
import dev.dagsmith.runtime.store.EngineRow;
import dev.dagsmith.runtime.store.RunReads;
import dev.dagsmith.runtime.store.RunRow;
import dev.dagsmith.runtime.store.RunStore;
import dev.dagsmith.runtime.store.SecretWrites;
import dev.dagsmith.runtime.store.StoreConfig;
import dev.dagsmith.runtime.store.StoreException;
import dev.dagsmith.runtime.store.Stores;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The store as a command that runs nothing sees it: opened, or asked of the process that holds it.
 */
final class StoreAccess implements AutoCloseable {
  /** For a holder that has just begun and can't be asked yet, or another command's short read. */
  private static final long PATIENCE_NANOS = Duration.ofSeconds(3).toNanos();

  private static final long POLL_MILLIS = 50;

  private final XComBackends backends;
  private final RunReads reads;
  private final @Nullable RunStore own;
  private final @Nullable HeldStore held;

  private StoreAccess(
      EngineConfig config, RunReads reads, @Nullable RunStore own, @Nullable HeldStore held) {
    this.backends = config.backends();
    this.reads = reads;
    this.own = own;
    this.held = held;
  }

  /**
   * Opens the store, or finds who holds it. Where none is, none is made.
   *
   * @throws UsageException if there is none
   * @throws StoreException HELD if another process has it and can't be asked
   */
  static StoreAccess open(EngineConfig config) {
    Path missing = Stores.missing(config.store());
    if (missing != null) {
      throw new UsageException(
          "There is no such run: nothing has run with the store "
              + missing
              + ", which is not there. --db or DAGSMITH_HOME names another store.");
    }
    StoreConfig store = config.store().waiting(Duration.ZERO);
    long begin = System.nanoTime();
    while (true) {
      try {
        RunStore opened = Stores.open(store);
        return new StoreAccess(config, opened, opened, null);
      } catch (StoreException e) {
        HeldStore held = e.kind() == StoreException.Kind.HELD ? holder(store) : null;
        if (held != null) {
          return new StoreAccess(config, held.reads(), null, held);
        } else if (e.kind() != StoreException.Kind.HELD
            || System.nanoTime() - begin > PATIENCE_NANOS) {
          throw e;
        }
        pause(e);
      }
    }
  }

  /** As {@link #open}; null if there is no store. */
  static @Nullable StoreAccess openIfThere(EngineConfig config) {
    return Stores.missing(config.store()) == null ? open(config) : null;
  }

  /** The process that holds a store; null if there is none that can be asked. */
  static @Nullable HeldStore holder(StoreConfig store) {
    Path file = Stores.file(store);
    return file == null ? null : HeldStore.find(file);
  }

  private static void pause(StoreException held) {
    try {
      Thread.sleep(POLL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw held;
    }
  }

  /** What can be read. */
  RunReads reads() {
    return reads;
  }

  /** The store itself; null if another process holds it. */
  @Nullable RunStore own() {
    return own;
  }

  /** The process that holds the store; null if this one does, or if none does. */
  @Nullable HeldStore held() {
    return held;
  }

  /** What can be asked of that process. */
  @Nullable Control control() {
    return held == null ? null : held.control();
  }

  /** Writes about secrets, by this process or by the one that holds the store. */
  SecretWrites secretWrites() {
    return own != null ? own : Objects.requireNonNull(held, "a store is open or held").control();
  }

  /** Who works on a run: {@code process 4711}; null if nobody does. */
  @Nullable String workingOn(RunRow run) {
    if (held != null) {
      return held.control().holding().running().contains(run.key())
          ? "process " + held.pid()
          : null;
    }
    EngineRow owner = run.care().owner();
    return owner != null && owner.alive()
        ? "process " + owner.info().pid() + " on " + owner.info().host()
        : null;
  }

  /** Reads values, wherever their bytes are. */
  XComReader reader() {
    return new XComReader(reads, new XComLoader(reads, backends));
  }

  /** Where values are that are not in the store. */
  XComBackends backends() {
    return backends;
  }

  @Override
  public void close() {
    backends.close();
    reads.close();
  }
}
