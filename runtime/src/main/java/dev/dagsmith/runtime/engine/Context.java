package dev.dagsmith.runtime.engine;

import dev.dagsmith.RunInfo;
import dev.dagsmith.TaskContext;
import dev.dagsmith.runtime.log.LogTarget;
import dev.dagsmith.runtime.log.TaskLog;
import java.time.Instant;
import java.util.List;

/** What a running task may know of its run. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Context(RunInfo run, String taskId, int[] path, int attempt, TaskLog log)
    implements TaskContext, LogTarget {
  static Context of(Attempt attempt) {
    ActiveRun run = attempt.run;
    return new Context(
        run.values.info(),
        run.keys.plan().id(attempt.instance.node()),
        attempt.instance.path(),
        attempt.number,
        attempt.log);
  }

  @Override
  public boolean attached() {
    return true;
  }

  @Override
  public String dagId() {
    return run.dagId();
  }

  @Override
  public String runId() {
    return run.runId();
  }

  @Override
  public List<Integer> mapIndex() {
    return Paths.list(path);
  }

  @Override
  public Instant logicalDate() {
    return run.logicalDate();
  }
}
