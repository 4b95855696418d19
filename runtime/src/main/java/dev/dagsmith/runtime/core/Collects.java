package dev.dagsmith.runtime.core;

import dev.dagsmith.runtime.graph.CollectNode;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists that loops make: whether all their elements are there, and where. */
final class Collects {
  private final Machine machine;
  private final PlanTree tree;

  Collects(Machine machine) {
    this.machine = machine;
    this.tree = machine.plan.tree;
  }

  /** What becomes of a collect, now that its maps have ended. */
  TaskState outcome(Expansion e, int frame, int collect) {
    TaskState verdict = TaskState.SUCCESS;
    Found found = new Found(null);
    int[] adds = adds(collect);
    for (int map : machine.wiring.reads[collect]) {
      TaskState state = machine.frames.seen(e, frame, map);
      Place place = machine.frames.place(e, frame, map);
      boolean entered =
          machine.frames.has(place.expansion(), place.frame(), map, Expansion.ENTERED);
      if (state == TaskState.SKIPPED) {
        verdict = TaskState.SKIPPED;
      } else if (!entered) {
        return TaskState.UPSTREAM_FAILED;
      } else {
        visit(place.expansion(), place.frame(), map, adds, found);
      }
    }
    return found.failed ? TaskState.UPSTREAM_FAILED : verdict;
  }

  AddList list(Place collect) {
    Packed packed = new Packed(machine);
    Found found = new Found(packed);
    int[] adds = adds(collect.number());
    for (int map : machine.wiring.reads[collect.number()]) {
      Place place = machine.frames.place(collect.expansion(), collect.frame(), map);
      visit(place.expansion(), place.frame(), map, adds, found);
    }
    return packed;
  }

  private void visit(Expansion e, int frame, int map, int[] adds, Found found) {
    Expansion inner = machine.frames.inside(e, frame, map);
    if (inner == null) {
      return;
    }
    int[] entries = entries(inner.scope, adds);
    for (int i = 0; i < inner.length; i++) {
      for (int entry : entries) {
        if (tree.kinds[entry] == Kind.MAP) {
          descend(inner, i, entry, adds, found);
        } else {
          add(inner, i, entry, found);
        }
      }
    }
  }

  /** A map whose elements are not known, since what it goes through failed, fails the list. */
  private void descend(Expansion e, int frame, int map, int[] adds, Found found) {
    if (machine.frames.has(e, frame, map, Expansion.ENTERED)) {
      visit(e, frame, map, adds, found);
    } else if (machine.frames.seen(e, frame, map) != TaskState.SKIPPED
        && !machine.reach.undone(e, frame, map)) {
      found.failed = true;
    }
  }

  private void add(Expansion e, int frame, int number, Found found) {
    TaskState state = machine.prerequisites.taking(e, frame, number);
    if (state != TaskState.SKIPPED && !machine.reach.undone(e, frame, number)) {
      if (state == TaskState.SUCCESS) {
        found.add(e, frame, number);
      } else {
        found.failed = true;
      }
    }
  }

  /** What in a scope leads to the adds: those themselves, and the maps around others, in order. */
  private int[] entries(Scope scope, int[] adds) {
    int[] entries = new int[adds.length];
    int count = 0;
    for (int add : adds) {
      int at = add;
      while (at >= 0 && machine.wiring.scopes[at] != scope) {
        at = tree.maps[at];
      }
      if (at >= 0 && (count == 0 || entries[count - 1] != at)) {
        entries[count++] = at;
      }
    }
    return Arrays.copyOf(entries, count);
  }

  private int[] adds(int collect) {
    if (!(tree.nodes[collect] instanceof CollectNode node)) {
      throw new IllegalStateException(machine.plan.id(collect) + " is no collect");
    }
    List<String> ids = node.adds();
    int[] adds = new int[ids.size()];
    for (int i = 0; i < adds.length; i++) {
      adds[i] = tree.units[collect].resolve(ids.get(i));
    }
    Arrays.sort(adds);
    return adds;
  }

  /** What a visit gathers. */
  private static final class Found {
    private final @Nullable Packed packed;
    boolean failed;

    Found(@Nullable Packed packed) {
      this.packed = packed;
    }

    void add(Expansion e, int frame, int number) {
      if (packed != null) {
        packed.add(e, frame, number);
      }
    }
  }

  /** The elements as numbers, eight bytes each. */
  private static final class Packed implements AddList {
    private final Frames frames;
    private long[] items = new long[16];
    private int size;

    Packed(Machine machine) {
      this.frames = machine.frames;
    }

    void add(Expansion e, int frame, int number) {
      if (size == items.length) {
        items = Arrays.copyOf(items, 2 * size);
      }
      items[size++] = (long) e.id << 32 | frames.cell(e, frame, number);
    }

    @Override
    public int size() {
      return size;
    }

    @Override
    public Instance get(int index) {
      Expansion e = frames.expansion((int) (items[index] >>> 32));
      int cell = (int) items[index];
      int frame = cell / e.scope.size;
      return frames.instance(e, frame, e.scope.numbers[cell - frame * e.scope.size]);
    }
  }
}
