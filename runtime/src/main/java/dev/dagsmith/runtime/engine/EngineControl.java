package dev.dagsmith.runtime.engine;

import dev.dagsmith.runtime.blob.XComBackends;
import dev.dagsmith.runtime.blob.XComGarbage;
import dev.dagsmith.runtime.control.CancelAnswer;
import dev.dagsmith.runtime.control.Control;
import dev.dagsmith.runtime.control.Holding;
import dev.dagsmith.runtime.store.PruneSpec;
import dev.dagsmith.runtime.store.Resealed;
import dev.dagsmith.runtime.store.RevealRow;
import dev.dagsmith.runtime.store.RunKey;
import dev.dagsmith.runtime.store.RunRow;
import dev.dagsmith.runtime.store.RunStore;
import dev.dagsmith.runtime.store.XComPick;
import dev.dagsmith.runtime.store.XComRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What other processes may ask of an engine that holds its store. Safe for several threads. */
record EngineControl(RunStore store, ActiveRuns runs, XComBackends backends) implements Control {
  @Override
  public Holding holding() {
    return new Holding(ProcessHandle.current().pid(), runs.keys());
  }

  @Override
  public CancelAnswer cancel(String dagId, String runId, boolean hard) {
    Handle<?> handle = runs.find(dagId, runId);
    if (handle != null) {
      if (hard) {
        handle.cancelHard();
      } else {
        handle.cancel();
      }
      return CancelAnswer.UNDER_WAY;
    }
    RunRow row = store.run(dagId, runId);
    if (row == null) {
      return CancelAnswer.UNKNOWN;
    }
    boolean open = store.requestCancel(row.key());
    if (open && hard) {
      store.requestCancel(row.key());
    }
    return open ? CancelAnswer.NOTED : CancelAnswer.ENDED;
  }

  @Override
  public int prune(PruneSpec spec, int batch) {
    return store.prune(spec, batch, backends::purge);
  }

  @Override
  public int expire(@Nullable String dagId, int batch) {
    return store.expire(dagId, store.now(), batch, backends::purge);
  }

  @Override
  public int deleteXComs(RunKey run, XComPick what) {
    return store.delete(run, what, backends::purge);
  }

  @Override
  public void putXCom(XComRow value) {
    store.put(value, backends::purge);
  }

  @Override
  public int collectGarbage() {
    return XComGarbage.collect(store, backends);
  }

  @Override
  public void revealed(RevealRow row) {
    store.revealed(row);
  }

  @Override
  public int reseal(List<Resealed> rows) {
    return store.reseal(rows);
  }
}
