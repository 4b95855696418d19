package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.control.HeldStore;
import dev.dagsmith.runtime.engine.EngineConfig;
import dev.dagsmith.runtime.store.HolderFile;
import dev.dagsmith.runtime.store.RunStore;
import dev.dagsmith.runtime.store.StoreConfig;
import dev.dagsmith.runtime.store.StoreException;
import dev.dagsmith.runtime.store.Stores;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Opens the store for an engine, and waits for a process that holds it. */
final class StoreWait {
  static final Option OPTION =
      Option.value(
          "--wait",
          "DURATION",
          "How long to wait for a process that holds the store. Default: 60s.");

  /** What holds a store for no longer than this is not worth a line. */
  private static final Duration SHORT = Duration.ofMillis(300);

  private StoreWait() {}

  /**
   * The store, opened.
   *
   * @throws StoreException HELD if another process still has it after the wait
   */
  static RunStore open(Invocation invocation, EngineConfig config) {
    Duration wait = wait(invocation.args());
    Duration begin = wait.compareTo(SHORT) < 0 ? wait : SHORT;
    StoreConfig store = config.store().waiting(begin);
    Duration rest = wait.minus(begin);
    try {
      return Stores.open(store);
    } catch (StoreException e) {
      if (e.kind() != StoreException.Kind.HELD || rest.isZero()) {
        throw e;
      }
    }
    checkFree(invocation, Stores.file(store));
    return open(store.waiting(rest), wait, invocation.console().err());
  }

  /** To wait for a run to end and then begin it anew is not what somebody means who retries it. */
  private static void checkFree(Invocation invocation, @Nullable Path file) {
    if (!invocation.args().command().equals("retry")
        && !invocation.args().command().equals("clear")) {
      return;
    }
    String runId = invocation.args().operand();
    try (HeldStore held = file == null ? null : HeldStore.find(file)) {
      if (held != null
          && held.control().holding().running().stream()
              .anyMatch(
                  run ->
                      run.dagId().equals(invocation.dag().dagId()) && run.runId().equals(runId))) {
        throw new UsageException(
            "Run "
                + runId
                + " is under way in process "
                + held.pid()
                + ". Wait until it has ended, or cancel it first: "
                + invocation.command("cancel", runId));
      }
    } catch (StoreException e) {
      return; // the holder is ending
    }
  }

  private static RunStore open(StoreConfig store, Duration wait, PrintStream err) {
    Path file = Stores.file(store);
    String holder = holder(file);
    err.println("Waiting up to " + Durations.shown(wait) + " for " + holder + ".");
    err.flush();
    try {
      return Stores.open(store);
    } catch (StoreException e) {
      if (e.kind() != StoreException.Kind.HELD) {
        throw e;
      }
      throw new StoreException(
          StoreException.Kind.HELD,
          "The store "
              + file
              + " is still in use by "
              + holder(file)
              + ", after "
              + Durations.shown(wait)
              + ". Nothing was changed. Wait until that ends (--wait waits longer), or use another"
              + " store with --db or DAGSMITH_HOME.",
          e);
    }
  }

  /** {@code process 4711, which runs prices r1}: from the holder itself, else from its note. */
  private static String holder(@Nullable Path file) {
    try (HeldStore held = file == null ? null : HeldStore.find(file)) {
      if (held != null) {
        return held.control().holding().display();
      }
    } catch (StoreException e) {
      return file == null ? "another process" : HolderFile.of(file).who();
    }
    return file == null ? "another process" : HolderFile.of(file).who();
  }

  /** How long to wait. */
  static Duration wait(Arguments args) {
    String text = args.get(OPTION.name());
    return text == null ? Duration.ofMinutes(1) : Durations.of(OPTION.name(), text, "60s or 5m");
  }
}
