package dev.dagsmith.runtime.engine;

import dev.dagsmith.runtime.Cleared;
import dev.dagsmith.runtime.RunListener;
import dev.dagsmith.runtime.RunResult;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Several listeners as one: each hears all, whatever another throws. */
final class Listeners implements RunListener {
  private final List<RunListener> all;

  private Listeners(List<RunListener> all) {
    this.all = all;
  }

  /** Those of an engine, and after them that of a run. */
  static RunListener of(List<RunListener> engines, RunListener runs) {
    List<RunListener> all = new ArrayList<>(engines);
    all.add(runs);
    all.removeIf(each -> each == RunListener.NONE);
    return all.isEmpty() ? RunListener.NONE : all.size() == 1 ? all.get(0) : new Listeners(all);
  }

  /** What one throws goes to who asked, and nothing is cleared: so the others need not hear. */
  @Override
  public void clearing(Cleared cleared) {
    all.forEach(each -> each.clearing(cleared));
  }

  @Override
  public void started(String dagId, String runId, boolean resumed) {
    tell(each -> each.started(dagId, runId, resumed));
  }

  @Override
  public void changed(Change change) {
    tell(each -> each.changed(change));
  }

  @Override
  public void ended(RunResult<?> result) {
    tell(each -> each.ended(result));
  }

  private void tell(Consumer<RunListener> news) {
    for (RunListener each : all) {
      try {
        news.accept(each);
      } catch (RuntimeException | Error e) {
        System.getLogger(Listeners.class.getName())
            .log(
                System.Logger.Level.WARNING, "A listener of runs, " + each.getClass().getName(), e);
      }
    }
  }
}
