package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.TaskResult;
import dev.dagsmith.runtime.core.Failure;
import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.MapPath;
import dev.dagsmith.runtime.store.RunKey;
import dev.dagsmith.runtime.store.RunReads;
import java.io.PrintStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All attempts of the instances of a run that had more than one; of the first of them. */
final class HistoryTable {
  private static final int MOST = 20;

  private final List<TaskResult> first = new ArrayList<>();
  private int all;

  /** An instance of the run. */
  void add(TaskResult task) {
    if (task.attempts() > 1) {
      all++;
      if (first.size() < MOST) {
        first.add(task);
      }
    }
  }

  /** Prints it; nothing if every instance had one attempt at most. */
  void print(RunReads reads, RunKey run, PrintStream out) {
    if (first.isEmpty()) {
      return;
    }
    Table table = new Table("TASK", "ATTEMPT", "EPOCH", "STATE", "STARTED", "DURATION", "FAILURE");
    for (TaskResult task : first) {
      List<AttemptHistory.Entry> attempts = AttemptHistory.of(reads, key(run, task));
      for (int i = 0; i < attempts.size(); i++) {
        row(task, i + 1, attempts.get(i), table);
      }
    }
    out.println();
    out.print(table);
    if (all > first.size()) {
      out.println(
          "and of "
              + (all - first.size())
              + " more task instances; logs RUN TASK --attempt N shows each attempt");
    }
  }

  /** What the store calls an instance. */
  static InstanceKey key(RunKey run, TaskResult task) {
    int[] path = task.mapIndex().stream().mapToInt(Integer::intValue).toArray();
    return new InstanceKey(run, task.taskId(), MapPath.of(path));
  }

  private static void row(TaskResult task, int number, AttemptHistory.Entry each, Table table) {
    Instant started = each.times().startedAt();
    table.row(
        FailureText.instance(task.taskId(), task.mapIndex()),
        Integer.toString(number),
        Integer.toString(each.key().epoch()),
        each.state() == null ? "not recorded" : each.state().display(),
        started == null ? "" : started.truncatedTo(ChronoUnit.SECONDS).toString(),
        each.duration() == null ? "" : Durations.shown(each.duration()),
        firstLine(each.failure()));
  }

  private static String firstLine(@Nullable Failure failure) {
    return failure == null ? "" : failure.text().lines().findFirst().orElse(failure.className());
  }
}
