package dev.dagsmith.runtime.core;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds failures and exits as the plain call would come to them, and says how the run ended. */
final class Failures {
  private static final int MOST_SUPPRESSED = 100;

  private final Machine machine;
  private final PlanTree tree;
  private @Nullable RunOutcome outcome;

  Failures(Machine machine) {
    this.machine = machine;
    this.tree = machine.plan.tree;
  }

  @Nullable RunOutcome outcome() {
    return outcome;
  }

  /** The earliest failure in a block that no catch handled; null without one. */
  @Nullable Place earliest(Expansion e, int frame, int block) {
    List<Place> found = new ArrayList<>(1);
    search(e, frame, block, found, 1, true);
    return found.isEmpty() ? null : found.get(0);
  }

  /** All is done: works out how the run ended. */
  void runEnded() {
    Expansion root = machine.frames.root;
    Place first = earliest(root, 0, 0);
    boolean stopped = machine.cancellation.requested();
    boolean cancelled = stopped && machine.cancellation.made(machine.cancellation.why());
    List<Failure> others = new ArrayList<>();
    if (first != null || stopped) {
      List<Place> all = new ArrayList<>();
      search(root, 0, 0, all, MOST_SUPPRESSED + 1, false);
      for (Place each : all) {
        if (stopped ? !machine.cancellation.made(failure(each)) : !each.equals(first)) {
          others.add(failure(each));
        }
      }
      if (others.size() > MOST_SUPPRESSED) {
        others.remove(MOST_SUPPRESSED);
      }
      Failure why = stopped ? machine.cancellation.why() : failure(notNull(first));
      Instance at = first == null ? null : machine.frames.instance(first);
      outcome = new RunOutcome(RunState.FAILED, null, at, why, others, cancelled);
    } else {
      Place result = exitOf(root, 0, 0);
      Instance at = result == null ? null : machine.frames.instance(result);
      outcome = new RunOutcome(RunState.SUCCESS, at, null, null, others, false);
    }
    machine.frames.commands().ended(outcome);
  }

  Failure failure(Place place) {
    Expansion e = place.expansion();
    int cell = machine.frames.cell(e, place.frame(), place.number());
    return notNull(e.failure(cell));
  }

  /** The return that took effect in a group; null if none did. */
  @Nullable Place returned(Place group) {
    return exitOf(group.expansion(), group.frame(), tree.firstBlock[group.number()]);
  }

  /** The node by which control left a block; null if it did not. */
  @Nullable Place exitOf(Expansion e, int frame, int block) {
    int leaver = machine.exits.leaver(e, frame, block);
    return leaver < 0 ? null : exit(e, frame, leaver);
  }

  /** The same within a node that is known to have left its block. */
  Place exit(Expansion e, int frame, int number) {
    int first = tree.firstBlock[number];
    Place found = null;
    switch (tree.kinds[number]) {
      case CHOICE, LABEL, PARALLEL -> {
        for (int i = 0; i < tree.blockCount[number] && found == null; i++) {
          found = exitOf(e, frame, first + i);
        }
      }
      case TRY -> found = exitOf(e, frame, machine.tries.leftBlock(e, frame, number));
      case MAP -> {
        Expansion inner = notNull(machine.frames.inside(e, frame, number));
        found = exitOf(inner, inner.exitFrame, first);
      }
      default -> found = new Place(e, frame, number);
    }
    return notNull(found);
  }

  /**
   * Collects failures of a block in the plain call's order.
   *
   * @param lasting whether to leave out what a failing finally block has replaced
   */
  private void search(
      Expansion e, int frame, int block, List<Place> found, int most, boolean lasting) {
    for (int child : tree.children[block]) {
      if (found.size() >= most) {
        return;
      }
      if (machine.frames.state(e, frame, child) == TaskState.FAILED) {
        searchIn(e, frame, child, found, most, lasting);
      }
    }
  }

  private void searchIn(
      Expansion e, int frame, int number, List<Place> found, int most, boolean lasting) {
    int first = tree.firstBlock[number];
    if (machine.frames.has(e, frame, number, Expansion.OWN_FAILURE)) {
      found.add(new Place(e, frame, number));
    } else if (tree.kinds[number] == Kind.MAP) {
      Expansion inner = notNull(machine.frames.inside(e, frame, number));
      for (int i = 0; i < inner.length && found.size() < most; i++) {
        if (inner.frameHas(i, Expansion.FAILED_INSIDE)) {
          search(inner, i, first, found, most, lasting);
        }
      }
    } else if (tree.kinds[number] == Kind.TRY) {
      int last = machine.tries.last(number);
      if (!lasting || last < 0 || !blockFailed(e, frame, last)) {
        search(e, frame, machine.tries.leftBlock(e, frame, number), found, most, lasting);
      }
      if (last >= 0) {
        search(e, frame, last, found, most, lasting);
      }
    } else {
      for (int i = 0; i < tree.blockCount[number]; i++) {
        search(e, frame, first + i, found, most, lasting);
      }
    }
  }

  private boolean blockFailed(Expansion e, int frame, int block) {
    for (int child : tree.children[block]) {
      if (machine.frames.state(e, frame, child) == TaskState.FAILED) {
        return true;
      }
    }
    return false;
  }

  private static <T> T notNull(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("A failure or exit was counted but can't be found");
    }
    return value;
  }
}
