package dev.dagsmith.runtime.core;

import dev.dagsmith.runtime.graph.PickNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What a place in a dag may name. */
final class RandomPlace {
  final List<String> readable;

  /** What a leave may name: labels and maps. */
  final List<String> targets;

  /** Whether a return would leave a map's iteration that runs beside others. */
  final boolean noReturn;

  final int depth;
  boolean left;

  /** Ids that were added to the block, at any depth, but in no map. */
  final List<String> assigned = new ArrayList<>();

  /** Ids that a collected list may add. */
  final List<String> addable = new ArrayList<>();

  RandomPlace(List<String> readable, List<String> targets, boolean noReturn, int depth) {
    this.readable = readable;
    this.targets = targets;
    this.noReturn = noReturn;
    this.depth = depth;
  }

  RandomPlace inside(List<String> newTargets, boolean newNoReturn) {
    return new RandomPlace(new ArrayList<>(readable), newTargets, newNoReturn, depth + 1);
  }

  RandomPlace inside() {
    return inside(targets, noReturn);
  }

  void add(String id) {
    readable.add(id);
    assigned.add(id);
    addable.add(id);
  }

  /** Takes over what an inner block of the same frame holds. */
  void absorb(RandomPlace inner) {
    assigned.addAll(inner.assigned);
    addable.addAll(inner.addable);
  }

  /** Values of a variable that was assigned before, and maybe here. */
  List<PickNode.Alternative> alternatives(String before, Random random) {
    List<PickNode.Alternative> list = new ArrayList<>();
    list.add(new PickNode.Alternative(null, before));
    for (String each : assigned) {
      if (random.nextInt(2) == 0) {
        list.add(new PickNode.Alternative(each, each));
      }
    }
    return list;
  }
}
