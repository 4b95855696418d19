package dev.dagsmith.runtime.core;

import dev.dagsmith.runtime.graph.JoinNode;
import dev.dagsmith.runtime.graph.Node;
import dev.dagsmith.runtime.graph.PickNode;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Works out the {@link Wiring} of a plan: scopes first, then the edges of each node. */
final class WiringBuilder {
  final PlanTree tree;
  final Scope root;
  final Scope[] scopes;
  final Scope[] inside;
  final int[] places;
  final int[] positions;
  final int[] stepAbove;
  final ExitTable exits;
  final int[][] reads;
  final int[] decider;
  final int[][] alternatives;
  final int[][] after;
  final Edges.Builder onEnd = new Edges.Builder();
  final Edges.Builder onEndInside = new Edges.Builder();
  final Edges.Builder onEndSelected = new Edges.Builder();
  final Edges.Builder onExit = new Edges.Builder();
  final Edges.Builder onChosen = new Edges.Builder();

  WiringBuilder(PlanTree tree) {
    int size = tree.size;
    this.tree = tree;
    root = new Scope(-1, null, 0);
    scopes = new Scope[size];
    inside = new Scope[size];
    places = new int[size];
    positions = new int[size];
    stepAbove = new int[size];
    reads = new int[size][];
    decider = new int[size];
    alternatives = new int[size][];
    after = new int[size][];
    for (int number = 0; number < size; number++) {
      int map = tree.maps[number];
      Scope scope = map < 0 ? root : inside[map];
      scopes[number] = scope;
      places[number] = scope.add(number);
      if (tree.kinds[number] == Kind.MAP) {
        inside[number] = new Scope(number, scope, tree.firstBlock[number]);
      }
    }
    exits = new ExitTable(tree, scopes);
  }

  Wiring build() {
    for (int block = 0; block < tree.blocks; block++) {
      siblings(tree.children[block]);
    }
    for (int number = 0; number < tree.size; number++) {
      Node node = tree.nodes[number];
      if (node instanceof JoinNode join) {
        join(number, join);
      } else if (node instanceof PickNode pick) {
        pick(number, pick);
      } else if (node != null) {
        reads(number, node);
      }
    }
    return new Wiring(this);
  }

  private void siblings(int[] block) {
    int step = -1;
    int sinceStep = 0;
    for (int index = 0; index < block.length; index++) {
      int number = block[index];
      positions[number] = index;
      stepAbove[number] = step;
      int exit = exits.above[number];
      if (exit >= 0) {
        onExit.add(exit, number);
        waitsOnce(number);
      }
      if (step >= 0) {
        onEnd.add(step, number);
        waitsOnce(number);
      }
      if (tree.steps[number]) {
        for (int above = sinceStep; above < index; above++) {
          onEnd.add(block[above], number);
          waitsOnce(number);
        }
        step = number;
        sinceStep = index + 1;
      }
    }
  }

  private void reads(int number, Node node) {
    List<String> ids = node.reads();
    int[] found = ids.isEmpty() ? Wiring.NONE : new int[ids.size()];
    int count = 0;
    for (int i = 0; i < found.length; i++) {
      int target = tree.units[number].resolve(ids.get(i));
      if (!tree.kinds[target].slot()) {
        found[count++] = target;
        waitFor(target, number);
      }
    }
    reads[number] = count == found.length ? found : Arrays.copyOf(found, count);
  }

  private void join(int number, JoinNode join) {
    decider[number] = resolve(number, join.choice());
    onChosen.add(decider[number], number);
    waitsOnce(number);
    int[] values = new int[join.alternatives().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = alternative(number, join.alternatives().get(i));
    }
    alternatives[number] = values;
  }

  private void pick(int number, PickNode pick) {
    decider[number] = resolve(number, pick.of());
    if (pick.at() == PickNode.At.AFTER) {
      waitFor(decider[number], number);
    }
    int[] values = new int[pick.alternatives().size()];
    int[] froms = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      PickNode.Alternative each = pick.alternatives().get(i);
      values[i] = alternative(number, each.value());
      String from = each.after();
      froms[i] = from == null ? -1 : resolve(number, from);
    }
    alternatives[number] = values;
    after[number] = froms;
  }

  private int alternative(int number, @Nullable String id) {
    if (id == null) {
      return -1;
    }
    int target = resolve(number, id);
    if (!tree.kinds[target].slot()) {
      visible(target, number);
      onEndSelected.add(target, number);
    }
    return target;
  }

  private void waitFor(int target, int number) {
    visible(target, number);
    if (scopes[target] == scopes[number]) {
      onEnd.add(target, number);
      waitsOnce(number);
    } else {
      onEndInside.add(target, number);
      scopes[number].capture(target, number);
    }
  }

  private void visible(int target, int number) {
    if (!scopes[number].within(scopes[target])) {
      throw new IllegalArgumentException(
          tree.localIds[number]
              + " reads "
              + tree.localIds[target]
              + " inside a map that it is not in; build the dag again");
    }
  }

  private int resolve(int number, String id) {
    return tree.units[number].resolve(id);
  }

  private void waitsOnce(int number) {
    scopes[number].waits[places[number]]++;
  }
}
