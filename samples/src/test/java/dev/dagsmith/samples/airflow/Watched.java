package dev.dagsmith.samples.airflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.runtime.DagCall;
import dev.dagsmith.runtime.Dagsmith;
import dev.dagsmith.runtime.RunListener;
import dev.dagsmith.runtime.RunOptions;
import dev.dagsmith.runtime.RunResult;
import dev.dagsmith.runtime.core.TaskState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A run that has ended, and in which order its tasks began and ended. */
record Watched<T>(RunResult<T> run, List<String> events) {

  static <T> Watched<T> run(DagCall<T> call) {
    return run(call, RunOptions.DEFAULT);
  }

  static <T> Watched<T> run(DagCall<T> call, RunOptions options) {
    List<String> events = Collections.synchronizedList(new ArrayList<>());
    var listener =
        new RunListener() {
          @Override
          public void changed(Change change) {
            events.add(line(change.taskId(), change.mapIndex(), change.state()));
          }
        };
    RunResult<T> run = Dagsmith.run(call, options.listener(listener));
    return new Watched<>(run, List.copyOf(events));
  }

  /** Each task instance and its state, in the order of the source: {@code join1 success}. */
  List<String> states() {
    return run.taskList().stream()
        .map(task -> line(task.taskId(), task.mapIndex(), task.state()))
        .toList();
  }

  /** Each of these tasks had ended well before the next one could begin. */
  void hasInOrder(String... tasks) {
    for (int i = 1; i < tasks.length; i++) {
      assertThat(events).containsSubsequence(tasks[i - 1] + " success", tasks[i] + " scheduled");
    }
  }

  /** These tasks could begin before the other had ended. */
  void hasAtOnce(String one, String other) {
    assertThat(events).containsSubsequence(one + " scheduled", other + " success");
    assertThat(events).containsSubsequence(other + " scheduled", one + " success");
  }

  private static String line(String task, List<Integer> mapIndex, TaskState state) {
    return task + (mapIndex.isEmpty() ? "" : mapIndex) + " " + state.display();
  }
}
