package dev.dagsmith.runtime.core;

import dev.dagsmith.runtime.graph.TaskNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many task instances may be under way: of a task, of a called dag, and of the run. Those above
 * wait, by priority and then first come first served; what waits for one bound does not keep back
 * what is under others.
 */
final class Limits {
  private final Machine machine;
  private final Bounds bounds;

  /** By bound, how many more may start. */
  private final int[] free;

  private final @Nullable Lane[] lanes;
  private final List<Lane> waiting = new ArrayList<>(0);
  private long arrivals;

  /** While a cancellation goes through the run nothing starts. */
  private boolean held;

  Limits(Machine machine, RunSettings settings) {
    this.machine = machine;
    bounds = machine.plan.bounds();
    free = bounds.limits(settings);
    lanes = new Lane[bounds.lanes()];
  }

  /** Instances that wait for the same bounds with the same priority, in the order they came. */
  private static final class Lane {
    final int[] bounds;
    final int priority;
    final LongQueue keys = new LongQueue();
    final LongQueue arrivals = new LongQueue();

    Lane(int[] bounds, int priority) {
      this.bounds = bounds;
      this.priority = priority;
    }

    boolean isBefore(Lane other) {
      return priority != other.priority
          ? priority > other.priority
          : arrivals.peek() < other.arrivals.peek();
    }
  }

  /** A scheduled instance wants to start. */
  void request(Expansion e, int frame, int number) {
    int[] under = bounds.of(number);
    if (!held && open(under)) {
      start(e, frame, number, under);
    } else {
      Lane lane = lane(number);
      if (lane.keys.isEmpty()) {
        waiting.add(lane);
      }
      lane.keys.add((long) e.id << 32 | machine.frames.cell(e, frame, number));
      lane.arrivals.add(arrivals++);
    }
  }

  /** An instance that was started is not under way any more. */
  void release(int number) {
    for (int bound : bounds.of(number)) {
      free[bound]++;
    }
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
    for (Lane next = next(); next != null; next = next()) {
      long key = next.keys.take();
      next.arrivals.take();
      if (next.keys.isEmpty()) {
        waiting.remove(next);
      }
      Expansion e = machine.frames.expansion((int) (key >>> 32));
      int cell = (int) key;
      int frame = cell / e.scope.size;
      if (e.state(cell) == TaskState.SCHEDULED) {
        start(e, frame, e.scope.numbers[cell - frame * e.scope.size], next.bounds);
      }
    }
  }

  /** The lane whose first may start; null if none may. */
  private @Nullable Lane next() {
    Lane best = null;
    for (int i = 0; i < waiting.size() && !held; i++) {
      Lane lane = waiting.get(i);
      if ((best == null || lane.isBefore(best)) && open(lane.bounds)) {
        best = lane;
      }
    }
    return best;
  }

  private void start(Expansion e, int frame, int number, int[] under) {
    for (int bound : under) {
      free[bound]--;
    }
    machine.tasks.launch(e, frame, number);
  }

  private boolean open(int[] under) {
    for (int bound : under) {
      if (free[bound] <= 0) {
        return false;
      }
    }
    return true;
  }

  private Lane lane(int number) {
    Lane lane = lanes[bounds.lane(number)];
    if (lane == null) {
      TaskNode task = (TaskNode) machine.plan.node(number);
      lane = new Lane(bounds.of(number), task.settings().priority());
      lanes[bounds.lane(number)] = lane;
    }
    return lane;
  }
}
