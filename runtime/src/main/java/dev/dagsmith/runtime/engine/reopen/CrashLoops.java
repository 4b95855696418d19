package dev.dagsmith.runtime.engine.reopen;

import dev.dagsmith.runtime.CrashLoop;
import dev.dagsmith.runtime.core.Failure;
import dev.dagsmith.runtime.core.RunState;
import dev.dagsmith.runtime.core.TaskState;
import dev.dagsmith.runtime.engine.failure.FailureRecorder;
import dev.dagsmith.runtime.engine.plan.Place;
import dev.dagsmith.runtime.engine.plan.RunKeys;
import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.InstanceRow;
import dev.dagsmith.runtime.store.RunClaim;
import dev.dagsmith.runtime.store.RunEnd;
import dev.dagsmith.runtime.store.RunReads;
import dev.dagsmith.runtime.store.Times;
import dev.dagsmith.runtime.store.WriteGroup;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run whose processes die again and again, and how it is ended: what is on record as under way
 * failed with them.
 */
public final class CrashLoops {
  /** A run that was taken up more often without a success in between is not driven again. */
  private static final int MOST = 3;

  private static final int NAMED = 5;

  private final RunKeys keys;
  private final int recoveries;
  private final List<InstanceRow> underWay = new ArrayList<>();
  private boolean waiting;

  private CrashLoops(RunKeys keys, int recoveries) {
    this.keys = keys;
    this.recoveries = recoveries;
  }

  /**
   * Whether a run that was just taken is in a crash loop. One that did nothing but wait, for a
   * retry or a sensor's next poll, has not killed anything.
   *
   * @return null if it is not
   */
  public static @Nullable CrashLoops find(RunKeys keys, RunClaim claim, RunReads store) {
    if (claim.recoveries() <= MOST) {
      return null;
    }
    CrashLoops loop = new CrashLoops(keys, claim.recoveries());
    store.instances(keys.run(), loop::add);
    return loop.underWay.isEmpty() && loop.waiting ? null : loop;
  }

  /** Whether this failure is that of a crash loop. */
  public static boolean made(@Nullable Failure failure) {
    return failure != null && failure.is(CrashLoop.class.getName());
  }

  private void add(InstanceRow row) {
    if (row.state() == TaskState.RUNNING) {
      underWay.add(row);
    }
    waiting |= row.state() == TaskState.UP_FOR_RETRY || row.state() == TaskState.UP_FOR_RESCHEDULE;
  }

  /** What ends the run. */
  public WriteGroup end(Instant now) {
    Failure failure = failure();
    WriteGroup group = new WriteGroup();
    for (InstanceRow row : underWay) {
      group.instance(
          InstanceRow.of(row.key(), TaskState.FAILED, Times.of(row.times().startedAt(), now))
              .labelled(row.label())
              .failed(failure));
    }
    InstanceKey at = underWay.isEmpty() ? null : underWay.get(0).key().instance();
    return group.end(keys.run(), new RunEnd(RunState.FAILED, now, null, at, failure, List.of()));
  }

  private Failure failure() {
    CrashLoop thrown =
        new CrashLoop(
            "The process died "
                + recoveries
                + " times in a row, and nothing of this run succeeded in between. "
                + display()
                + " Mend that (memory, native code, System.exit), and resume the run; what has"
                + " succeeded is kept.");
    thrown.setStackTrace(new StackTraceElement[0]);
    return FailureRecorder.record(thrown, new Place("", "", 0), variable -> null);
  }

  private String display() {
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
