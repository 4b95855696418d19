package dev.dagsmith.runtime.core;

import dev.dagsmith.runtime.graph.Block;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.graph.GroupNode;
import dev.dagsmith.runtime.graph.MapNode;
import dev.dagsmith.runtime.graph.Node;
import dev.dagsmith.runtime.graph.ParamDef;
import dev.dagsmith.runtime.graph.TryNode;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tree of a plan in flat arrays: what each number is, and which block it stands in. Blocks are
 * numbered too, in the order in which they are met; block 0 is the dag's body.
 */
final class PlanTree {
  int size;
  @Nullable Node[] nodes = new Node[64];
  Kind[] kinds = new Kind[64];
  String[] localIds = new String[64];
  Unit[] units = new Unit[64];

  /** For a group, the dag in it. */
  @Nullable Unit[] inner = new Unit[64];

  /**
   * Which nodes are steps: those that are marked, groups whose dag holds a step, which only shows
   * when dags are composed, and what stands around such a group.
   */
  boolean[] steps = new boolean[64];

  /** The innermost map around a number, or -1. */
  int[] maps = new int[64];

  /** The first number after everything inside a number. */
  int[] ends = new int[64];

  /** The block that a node stands in; for slots the one that they come before. */
  int[] blockOf = new int[64];

  /** The first of a compound's blocks, which have consecutive numbers. */
  int[] firstBlock = new int[64];

  /** How many blocks a compound has. */
  int[] blockCount = new int[64];

  int blocks;

  /** The compound that a block belongs to; -1 for the dag's body. */
  int[] owners = new int[16];

  /** The numbers of a block's nodes. */
  int[][] children = new int[16][];

  final Unit root;

  private PlanTree(DagDefinition dag) {
    root = new Unit(dag);
  }

  static PlanTree of(DagDefinition dag) {
    PlanTree tree = new PlanTree(dag);
    int body = tree.reserve(-1, 1);
    tree.params(tree.root, -1, body);
    tree.fill(body, dag.body(), tree.root, -1);
    return tree;
  }

  /** The compound around a node; -1 in the dag's body. */
  int parent(int number) {
    return owners[blockOf[number]];
  }

  String hash() {
    return PlanHash.of(this);
  }

  private void params(Unit unit, int map, int block) {
    for (ParamDef param : unit.definition.params()) {
      slot(Kind.PARAM, param.nodeId(), unit, map, block);
    }
  }

  private void fill(int block, Block source, Unit unit, int map) {
    List<Node> list = source.nodes();
    int[] numbers = new int[list.size()];
    children[block] = numbers;
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = node(list.get(i), unit, map, block);
    }
  }

  private int node(Node node, Unit unit, int map, int block) {
    int number = next(Kind.of(node), node.id(), unit, map, block);
    nodes[number] = node;
    if (node instanceof GroupNode group) {
      group(group, unit, map, number);
    } else if (kinds[number].compound()) {
      inside(node, unit, map, number);
    }
    ends[number] = size;
    steps[number] = node.step() || (!unit.definition.dataOrder() && holdsStep(number));
    return number;
  }

  private boolean holdsStep(int compound) {
    for (int i = 0; i < blockCount[compound]; i++) {
      for (int child : children[firstBlock[compound] + i]) {
        Node node = nodes[child];
        // around a marked step the marks are already there
        if (steps[child] && (inner[compound] != null || node == null || !node.step())) {
          return true;
        }
      }
    }
    return false;
  }

  private void group(GroupNode group, Unit caller, int map, int number) {
    DagDefinition dag = group.dag().get();
    Recursion.check(dag, group, caller);
    Unit unit = new Unit(dag, caller, group, number);
    inner[number] = unit;
    int body = reserve(number, 1);
    params(unit, map, body);
    fill(body, dag.body(), unit, map);
  }

  private void inside(Node node, Unit unit, int map, int number) {
    List<Block> list = node.blocks();
    int first = reserve(number, list.size());
    if (node instanceof MapNode each) {
      slot(Kind.ELEMENT, each.elementId(), unit, number, first);
      fill(first, each.body(), unit, number);
      return;
    }
    for (int i = 0; i < list.size(); i++) {
      if (node instanceof TryNode attempt && i > 0 && i <= attempt.catches().size()) {
        String failure = attempt.catches().get(i - 1).failureId();
        slot(Kind.FAILURE, failure, unit, map, first + i);
      }
      fill(first + i, list.get(i), unit, map);
    }
  }

  private void slot(Kind kind, String id, Unit unit, int map, int block) {
    int number = next(kind, id, unit, map, block);
    ends[number] = size;
  }

  private int next(Kind kind, String id, Unit unit, int map, int block) {
    int number = size++;
    if (number == nodes.length) {
      grow(2 * number);
    }
    kinds[number] = kind;
    localIds[number] = id;
    units[number] = unit;
    maps[number] = map;
    blockOf[number] = block;
    unit.add(id, number);
    return number;
  }

  private int reserve(int owner, int count) {
    int first = blocks;
    blocks += count;
    if (blocks > owners.length) {
      owners = Arrays.copyOf(owners, 2 * blocks);
      children = Arrays.copyOf(children, 2 * blocks);
    }
    Arrays.fill(owners, first, blocks, owner);
    if (owner >= 0) {
      firstBlock[owner] = first;
      blockCount[owner] = count;
    }
    return first;
  }

  private void grow(int length) {
    nodes = Arrays.copyOf(nodes, length);
    kinds = Arrays.copyOf(kinds, length);
    localIds = Arrays.copyOf(localIds, length);
    units = Arrays.copyOf(units, length);
    inner = Arrays.copyOf(inner, length);
    steps = Arrays.copyOf(steps, length);
    maps = Arrays.copyOf(maps, length);
    ends = Arrays.copyOf(ends, length);
    blockOf = Arrays.copyOf(blockOf, length);
    firstBlock = Arrays.copyOf(firstBlock, length);
    blockCount = Arrays.copyOf(blockCount, length);
  }
}
