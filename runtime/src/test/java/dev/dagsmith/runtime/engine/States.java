package dev.dagsmith.runtime.engine;

import dev.dagsmith.runtime.RunListener;
import dev.dagsmith.runtime.core.TaskState;
import java.util.ArrayList;
import java.util.List;

/** Waits for what a listener hears. */
final class States implements RunListener {
  private final List<Change> heard = new ArrayList<>();

  @Override
  public synchronized void changed(Change change) {
    heard.add(change);
    notifyAll();
  }

  /** Returns when this attempt of a task has come to this state. */
  synchronized void await(String taskId, TaskState state, int attempt) throws InterruptedException {
    await(taskId, state, attempt, 1);
  }

  /** Returns when it has come to it so many times. */
  synchronized void await(String taskId, TaskState state, int attempt, int times)
      throws InterruptedException {
    while (count(taskId, state, attempt) < times) {
      wait();
    }
  }

  synchronized List<Change> heard() {
    return List.copyOf(heard);
  }

  private int count(String taskId, TaskState state, int attempt) {
    int count = 0;
    for (Change each : heard) {
      if (each.taskId().equals(taskId) && each.state() == state && each.attempt() == attempt) {
        count++;
      }
    }
    return count;
  }
}
