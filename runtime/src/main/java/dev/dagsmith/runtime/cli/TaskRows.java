package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.TaskResult;
import java.util.function.Consumer;

/** The task instances of a run, handed over one after the other: nobody holds a wide run's. */
@FunctionalInterface
interface TaskRows {
  /** A run without any. */
  TaskRows NONE = consumer -> {};

  /** Those of a run that has just ended; no lambda, every run comes here and they load slowly. */
  static TaskRows of(Iterable<TaskResult> tasks) {
    return new TaskRows() {
      @Override
      public void forEach(Consumer<TaskResult> consumer) {
        tasks.forEach(consumer);
      }
    };
  }

  /** Hands each over. */
  void forEach(Consumer<TaskResult> consumer);
}
