package dev.dagsmith.runtime.core;

import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.graph.GroupNode;
import dev.dagsmith.runtime.graph.Node;
import dev.dagsmith.runtime.graph.TryNode;
import org.jspecify.annotations.Nullable;

/**
 * A dag as flat tables, the dags it calls composed into it. Nodes and slots are numbered as the
 * plain call evaluates them: what stands inside a node comes right after it. Immutable.
 */
public final class Plan {
  final PlanTree tree;
  private final @Nullable String[] ids;
  private volatile @Nullable Wiring wiring;
  private volatile @Nullable Bounds bounds;

  private Plan(PlanTree tree) {
    this.tree = tree;
    this.ids = new String[tree.size];
  }

  /**
   * Composes a dag.
   *
   * @throws IllegalArgumentException if a dag calls itself, or the definition is inconsistent
   */
  public static Plan of(DagDefinition dag) {
    return new Plan(PlanTree.of(dag));
  }

  /** How many numbers there are, from 0 on. */
  public int size() {
    return tree.size;
  }

  /** The dag itself. */
  public DagDefinition dag() {
    return tree.root.definition;
  }

  /** What a number stands for. */
  public Kind kind(int number) {
    return tree.kinds[number];
  }

  /**
   * The node of a number.
   *
   * @throws IllegalArgumentException if it is a slot
   */
  public Node node(int number) {
    Node node = tree.nodes[number];
    if (node == null) {
      throw new IllegalArgumentException(id(number) + " is a slot, not a node");
    }
    return node;
  }

  /** The id, with the ids of the groups around it and dots before it; unique. */
  public String id(int number) {
    String id = ids[number];
    if (id == null) {
      String prefix = tree.units[number].prefix;
      String local = tree.localIds[number];
      id = prefix.isEmpty() ? local : prefix.concat(local);
      ids[number] = id; // a race is harmless: equal strings
    }
    return id;
  }

  /** The number of a full id; -1 without one. */
  public int find(String fullId) {
    Unit unit = tree.root;
    String rest = fullId;
    while (true) {
      int number = unit.find(rest);
      int dot = rest.indexOf('.');
      if (number >= 0 || dot < 0) {
        return number;
      }
      int group = unit.find(rest.substring(0, dot));
      Unit inner = group < 0 ? null : tree.inner[group];
      if (inner == null) {
        return -1;
      }
      unit = inner;
      rest = rest.substring(dot + 1);
    }
  }

  /**
   * The number that an id stands for where {@code fromNode} names it, in its reads or elsewhere.
   *
   * @throws IllegalArgumentException if that dag has no such id
   */
  public int resolve(int fromNode, String id) {
    return tree.units[fromNode].resolve(id);
  }

  /** The innermost map around it; -1 outside maps. */
  public int parentMap(int number) {
    return tree.maps[number];
  }

  /** How many maps are around it: the length of its instances' paths. */
  public int mapDepth(int number) {
    int depth = 0;
    for (int map = tree.maps[number]; map >= 0; map = tree.maps[map]) {
      depth++;
    }
    return depth;
  }

  /** The dag that it belongs to; a {@link GroupNode} belongs to the dag that calls. */
  public DagDefinition definitionOf(int number) {
    return tree.units[number].definition;
  }

  /** The innermost group that it stands in; -1 for the nodes of the run's own dag. */
  public int groupOf(int number) {
    return tree.units[number].group;
  }

  /** The dag that a group calls. */
  public DagDefinition definitionIn(int group) {
    Unit inner = tree.inner[group];
    if (inner == null) {
      throw new IllegalArgumentException(id(group) + " is no group");
    }
    return inner.definition;
  }

  /**
   * The number of a parameter of the run's dag, or of the dag that a group calls.
   *
   * @param group the group; -1 for the run's own dag
   */
  public int param(int group, int index) {
    return group + 1 + index;
  }

  /** The first number after everything inside {@code number}. */
  public int endOf(int number) {
    return tree.ends[number];
  }

  /** Whether a try around a node has a catch for this failure, if it is the earliest there. */
  public boolean catches(int number, Failure failure) {
    for (int at = number; at >= 0; at = tree.parent(at)) {
      int around = tree.parent(at);
      if (around >= 0
          && tree.nodes[around] instanceof TryNode attempt
          && tree.blockOf[at] == tree.firstBlock[around]
          && attempt.catches().stream()
              .anyMatch(each -> each.classes().stream().anyMatch(failure::is))) {
        return true;
      }
    }
    return false;
  }

  /** What waits for what, worked out when a run first needs it; twice in a race, to no harm. */
  Wiring wiring() {
    Wiring known = wiring;
    if (known == null) {
      known = Wiring.of(tree);
      wiring = known;
    }
    return known;
  }

  /** Which limits its tasks are under, worked out when a run first needs it. */
  Bounds bounds() {
    Bounds known = bounds;
    if (known == null) {
      known = Bounds.of(tree);
      bounds = known;
    }
    return known;
  }

  /** The version of the composed graph: that of the dag's own, and of those it calls. */
  public String hash() {
    return tree.hash();
  }
}
