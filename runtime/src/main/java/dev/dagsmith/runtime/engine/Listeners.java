package dev.dagsmith.runtime.engine;

import dev.dagsmith.runtime.Cleared;
import dev.dagsmith.runtime.RunListener;
import dev.dagsmith.runtime.RunResult;
import dev.dagsmith.runtime.engine.time.TimeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Listeners as one: each hears all, whatever another throws. They are called by the driver, and so
 * keep all runs waiting; one that takes long is named.
 */
final class Listeners implements RunListener {
  private static final long LONG_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final List<RunListener> all;
  private final TimeSource time;

  private Listeners(List<RunListener> all, TimeSource time) {
    this.all = all;
    this.time = time;
  }

  /** Those of an engine, and after them that of a run. */
  static RunListener of(List<RunListener> engines, RunListener runs, TimeSource time) {
    List<RunListener> all = new ArrayList<>(engines);
    all.add(runs);
    all.removeIf(each -> each == RunListener.NONE);
    return all.isEmpty() ? RunListener.NONE : new Listeners(all, time);
  }

  /** What one throws goes to who asked, and nothing is cleared: so the others need not hear. */
  @Override
  public void clearing(Cleared cleared) {
    all.forEach(each -> each.clearing(cleared));
  }

  @Override
  public void started(String dagId, String runId, boolean resumed) {
    tell(dagId, runId, each -> each.started(dagId, runId, resumed));
  }

  @Override
  public void changed(Change change) {
    tell(change.dagId(), change.runId(), each -> each.changed(change));
  }

  @Override
  public void ended(RunResult<?> result) {
    tell(result.dagId(), result.runId(), each -> each.ended(result));
  }

  private void tell(String dagId, String runId, Consumer<RunListener> news) {
    for (RunListener each : all) {
      long before = time.nanos();
      try {
        news.accept(each);
      } catch (RuntimeException | Error e) {
        warn(each, dagId, runId, "failed at this. The run goes on; mend the listener.", e);
      }
      long took = time.nanos() - before;
      if (took > LONG_NANOS) {
        String text =
            "took "
                + TimeUnit.NANOSECONDS.toMillis(took)
                + " ms, in which no run of the engine went on. Have it give such work to a thread"
                + " of its own.";
        warn(each, dagId, runId, text, null);
      }
    }
  }

  private static void warn(
      RunListener listener, String dagId, String runId, String text, @Nullable Throwable thrown) {
    System.getLogger(Listeners.class.getName())
        .log(
            System.Logger.Level.WARNING,
            "Run "
                + dagId
                + " "
                + runId
                + ": listener "
                + listener.getClass().getName()
                + " "
                + text,
            thrown);
  }
}
