package dev.dagsmith.runtime.core;

import dev.dagsmith.runtime.graph.LeaveNode;
import java.util.Arrays;

/**
 * Which nodes may leave their block early: returns, throws, leaves, and the compounds that such an
 * exit passes through on its way to its target. A group stops all of them: its failure is like a
 * task's.
 */
final class ExitTable {
  /** By number, its index among the exits of its scope; -1 if it never leaves its block. */
  final int[] indexes;

  /** By number of a return or leave, what it ends; -1: the run. */
  final int[] targets;

  /** By number, the nearest sibling above it that may leave; -1 without one. */
  final int[] above;

  /** By block, the last of its nodes that may leave; -1 without one. */
  final int[] last;

  ExitTable(PlanTree tree, Scope[] scopes) {
    indexes = filled(tree.size);
    targets = filled(tree.size);
    above = filled(tree.size);
    last = filled(tree.blocks);
    for (int number = 0; number < tree.size; number++) {
      mark(tree, number);
    }
    for (int number = 0; number < tree.size; number++) {
      if (indexes[number] >= 0) {
        indexes[number] = scopes[number].exits++;
      }
    }
    for (int block = 0; block < tree.blocks; block++) {
      for (int child : tree.children[block]) {
        above[child] = last[block];
        if (indexes[child] >= 0) {
          last[block] = child;
        }
      }
    }
  }

  private void mark(PlanTree tree, int number) {
    Kind kind = tree.kinds[number];
    int target = tree.units[number].group;
    if (tree.nodes[number] instanceof LeaveNode leave) {
      target = tree.units[number].resolve(leave.target());
    } else if (kind != Kind.RETURN && kind != Kind.THROW) {
      return;
    }
    targets[number] = target;
    for (int at = number; at != target; at = tree.parent(at)) {
      if (at < 0) {
        throw new IllegalArgumentException(
            tree.localIds[number] + " leaves a block that it is not in; build the dag again");
      }
      indexes[at] = 0;
    }
  }

  private static int[] filled(int length) {
    int[] array = new int[length];
    Arrays.fill(array, -1);
    return array;
  }
}
