package dev.dagsmith.runtime.core;

import dev.dagsmith.runtime.graph.TaskNode;
import org.jspecify.annotations.Nullable;

/**
 * How many task instances may be under way: of a task, and of the run. Those above wait, first come
 * first served.
 */
final class Limits {
  private final Machine machine;
  private final boolean limited;
  private final int runBound;
  private int runActive;
  private final LongQueue runWaiting = new LongQueue();
  private final int[] active;
  private final @Nullable LongQueue[] waiting;

  /** While a cancellation goes through the run nothing starts. */
  private boolean held;

  Limits(Machine machine, boolean limited) {
    this.machine = machine;
    this.limited = limited;
    runBound = limited ? machine.plan.dag().maxActiveTasks() : 0;
    active = new int[machine.plan.size()];
    waiting = new LongQueue[machine.plan.size()];
  }

  /** A scheduled instance wants to start. */
  void request(Expansion e, int frame, int number) {
    long key = (long) e.id << 32 | machine.frames.cell(e, frame, number);
    int bound = bound(number);
    if (bound > 0 && active[number] >= bound) {
      LongQueue queue = waiting[number];
      if (queue == null) {
        queue = new LongQueue();
        waiting[number] = queue;
      }
      queue.add(key);
    } else {
      active[number]++;
      runWaiting.add(key);
      startNext();
    }
  }

  /** An instance that was started is not under way any more. */
  void release(int number) {
    runActive--;
    leave(number);
    startNext();
  }

  void hold() {
    held = true;
  }

  void resume() {
    held = false;
    startNext();
  }

  private void startNext() {
    while (!held && !runWaiting.isEmpty() && (runBound <= 0 || runActive < runBound)) {
      long key = runWaiting.take();
      Expansion e = machine.frames.expansion((int) (key >>> 32));
      int cell = (int) key;
      int frame = cell / e.scope.size;
      int number = e.scope.numbers[cell - frame * e.scope.size];
      if (e.state(cell) == TaskState.SCHEDULED) {
        runActive++;
        machine.tasks.launch(e, frame, number);
      } else {
        leave(number);
      }
    }
  }

  private void leave(int number) {
    active[number]--;
    LongQueue queue = waiting[number];
    if (queue != null && !queue.isEmpty()) {
      active[number]++;
      runWaiting.add(queue.take());
    }
  }

  private int bound(int number) {
    return limited && machine.wiring.tree.nodes[number] instanceof TaskNode task
        ? task.settings().maxActive()
        : 0;
  }
}
