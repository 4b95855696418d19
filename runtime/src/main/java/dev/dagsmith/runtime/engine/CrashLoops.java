package dev.dagsmith.runtime.engine;

import dev.dagsmith.runtime.CrashLoop;
import dev.dagsmith.runtime.core.Failure;
import dev.dagsmith.runtime.core.RunState;
import dev.dagsmith.runtime.core.TaskState;
import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.InstanceRow;
import dev.dagsmith.runtime.store.RunEnd;
import dev.dagsmith.runtime.store.RunReads;
import dev.dagsmith.runtime.store.Times;
import dev.dagsmith.runtime.store.WriteGroup;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Ends runs whose processes die again and again. What is on record as under way failed with them.
 */
final class CrashLoops {
  /** A run that was taken up more often without a success in between is not driven again. */
  private static final int MOST = 3;

  private static final int NAMED = 5;

  private CrashLoops() {}

  /** Whether a run that was recovered so often in a row is in one. */
  static boolean is(int recoveries) {
    return recoveries > MOST;
  }

  /** What ends the run. */
  static WriteGroup end(RunKeys keys, int recoveries, RunReads store, Instant now) {
    List<InstanceRow> underWay = new ArrayList<>();
    store.instances(
        keys.run(),
        row -> {
          if (row.state() == TaskState.RUNNING) {
            underWay.add(row);
          }
        });
    Failure failure = failure(recoveries, underWay);
    WriteGroup group = new WriteGroup();
    for (InstanceRow row : underWay) {
      Times times = Times.of(row.times().startedAt(), now);
      group.instance(
          InstanceRow.of(row.key(), TaskState.FAILED, times).labelled(row.label()).failed(failure));
    }
    InstanceKey at = underWay.isEmpty() ? null : underWay.get(0).key().instance();
    return group.end(keys.run(), new RunEnd(RunState.FAILED, now, null, at, failure, List.of()));
  }

  private static Failure failure(int recoveries, List<InstanceRow> underWay) {
    CrashLoop thrown =
        new CrashLoop(
            "The process died "
                + recoveries
                + " times in a row, and nothing of this run succeeded in between. "
                + display(underWay)
                + " Mend that (memory, native code, System.exit), and resume the run; what has"
                + " succeeded is kept.");
    thrown.setStackTrace(new StackTraceElement[0]);
    return FailureRecorder.record(thrown, new Place("", "", 0), variable -> null);
  }

  private static String display(List<InstanceRow> underWay) {
    if (underWay.isEmpty()) {
      return "It died before any task was under way.";
    }
    List<String> names =
        underWay.stream().limit(NAMED).map(row -> row.key().instance().display()).toList();
    int more = underWay.size() - names.size();
    return (underWay.size() == 1 ? "Under way was " : "Under way were ")
        + String.join(", ", names)
        + (more > 0 ? " and " + more + " more." : ".");
  }
}
