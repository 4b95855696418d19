package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.Cleared;
import dev.dagsmith.runtime.RunListener;
import dev.dagsmith.runtime.RunResult;
import java.io.PrintStream;

/** Says what of a run is cleared before it is, and passes on what it hears. */
record Announcing(RunListener next, PrintStream err) implements RunListener {
  @Override
  public void clearing(Cleared cleared) {
    cleared.notes().forEach(note -> err.println("note: " + note));
    long all = cleared.count() + cleared.removed();
    if (all > 0 && !cleared.graphChanged()) { // else the note has said it
      err.println("Clearing " + instances(cleared.count()) + " of run " + cleared.runId() + ":");
      for (Cleared.Instance each : cleared.first()) {
        String now = each.removed() ? ", now removed" : "";
        err.println("  " + each.display() + " (" + each.state().display() + now + ")");
      }
      if (all > cleared.first().size()) {
        err.println("  and " + (all - cleared.first().size()) + " more");
      }
    }
    next.clearing(cleared);
  }

  private static String instances(long count) {
    return count == 1 ? "1 task instance" : count + " task instances";
  }

  @Override
  public void started(String dagId, String runId, boolean resumed) {
    next.started(dagId, runId, resumed);
  }

  @Override
  public void changed(Change change) {
    next.changed(change);
  }

  @Override
  public void ended(RunResult<?> result) {
    next.ended(result);
  }
}
