package dev.dagsmith.runtime.engine;

import dev.dagsmith.runtime.core.Instance;
import dev.dagsmith.runtime.graph.TaskNode;
import dev.dagsmith.runtime.log.LogChunk;
import dev.dagsmith.runtime.log.TaskLog;
import dev.dagsmith.runtime.store.AttemptKey;
import dev.dagsmith.runtime.store.LogRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The logs of a run's attempts. Tasks append to them on their threads; what is new becomes rows of
 * the next group, at the latest with the end of the attempt. Owned by the driver.
 */
final class AttemptLogs {
  private final ActiveRun run;

  /** Of sensors: all polls of an attempt write one log. */
  private final Map<Instance, Polled> polled = new HashMap<>();

  private record Polled(int number, TaskLog log) {}

  AttemptLogs(ActiveRun run) {
    this.run = run;
  }

  /** The log of an attempt that begins, or of its next poll. */
  TaskLog begin(Instance instance, int number) {
    if (((TaskNode) run.keys.plan().node(instance.node())).sensor() == null) {
      return make(instance, number);
    }
    Polled known = polled.get(instance);
    if (known == null || known.number() != number) {
      known = new Polled(number, make(instance, number));
      polled.put(instance, known);
    }
    return known.log();
  }

  private TaskLog make(Instance instance, int number) {
    return new TaskLog(
        run.services.logLimit(),
        new Consumer<TaskLog>() { // no lambda: every run comes here, and they load slowly
          @Override
          public void accept(TaskLog log) {
            run.services.mailbox().post(() -> write(instance, number, log.take()));
          }
        });
  }

  /** Writes what is new. */
  void write(Attempt attempt) {
    write(attempt.instance, attempt.number, attempt.log.take());
  }

  /** Writes what is left, and takes nothing more: it has ended, or was given up. */
  void end(Attempt attempt) {
    write(attempt.instance, attempt.number, attempt.log.close());
    polled.remove(attempt.instance);
  }

  private void write(Instance instance, int number, List<LogChunk> chunks) {
    if (!chunks.isEmpty()) {
      AttemptKey key = run.keys.of(instance, number);
      for (LogChunk each : chunks) {
        run.services.writer().rows().log(new LogRow(key, each.number(), each.text()));
      }
    }
  }
}
