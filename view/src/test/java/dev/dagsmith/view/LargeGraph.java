package dev.dagsmith.view;

import static dev.dagsmith.view.NodeView.node;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes graphs as large programs have: stages one after the other, of all kinds, nested. */
public final class LargeGraph {
  private static final String[] VERBS = {
    "load", "read", "check", "merge", "price", "enrich", "score", "notify", "store", "archive"
  };
  private static final String[] THINGS = {
    "Orders", "Customers", "Rows", "Invoices", "Stock", "Rates", "Regions", "Returns"
  };

  private final Random random;
  private int tasks;
  private int others;

  private LargeGraph(long seed) {
    this.random = new Random(seed);
  }

  /** A graph of about this many tasks. */
  public static GraphView of(long seed, int size) {
    LargeGraph large = new LargeGraph(seed);
    List<NodeView> nodes = new ArrayList<>(List.of(large.task("source#0")));
    while (large.tasks < size) {
      large.stage(nodes, 3, nodes.get(nodes.size() - 1).id());
    }
    return Graphs.graph("nightly", nodes.toArray(new NodeView[0]));
  }

  private NodeView task(String... reads) {
    int number = tasks++;
    String name = VERBS[number % VERBS.length] + THINGS[number / VERBS.length % THINGS.length];
    String id = number < 80 ? name : name + "__" + number / 80;
    NodeView task = Graphs.task(id, reads);
    return number % 9 == 4 ? task.settings(Map.of("retries", "3")) : task;
  }

  private void stage(List<NodeView> nodes, int depth, String above) {
    switch (depth == 0 ? random.nextInt(2) : random.nextInt(7)) {
      case 0 -> nodes.add(task(above).step(random.nextBoolean()));
      case 1 -> fan(nodes, above, 2 + random.nextInt(depth == 3 ? 6 : 3));
      case 2 -> {
        String each = "row#" + ++others;
        nodes.add(
            Graphs.text(node("for#" + others, Kind.MAP), "batches")
                .reads(List.of(above))
                .blocks(List.of(BlockView.each(false, each, block(depth - 1, each)))));
        nodes.add(node("list#" + others, Kind.COLLECT).refs(Ref.collect(List.of(lastTask(nodes)))));
        nodes.add(task("list#" + others));
      }
      case 3 ->
          nodes.add(
              node("try#" + ++others, Kind.TRY)
                  .step(true)
                  .blocks(
                      List.of(
                          BlockView.tried(block(depth - 1, above)),
                          BlockView.caught(
                              List.of("java.io.IOException"), "e#" + others, List.of(task("e#1"))),
                          BlockView.last(List.of(task().step(true))))));
      case 4 -> {
        String id = "if#" + ++others;
        nodes.add(
            Graphs.text(node(id, Kind.CHOICE), "rates.size() > " + others)
                .reads(List.of(above))
                .blocks(
                    List.of(
                        BlockView.of("then", block(depth - 1, above)),
                        BlockView.of("else", List.of(task(above))))));
      }
      case 5 -> {
        LargeGraph child = new LargeGraph(random.nextLong());
        child.tasks = tasks;
        List<NodeView> inside = child.block(depth - 1, "in#0");
        tasks = child.tasks;
        nodes.add(
            node("part" + ++others, Kind.GROUP)
                .reads(List.of(above))
                .child(Graphs.graph("part", inside.toArray(new NodeView[0]))));
        nodes.add(task("part" + others));
      }
      default ->
          nodes.add(
              node("parallel#" + ++others, Kind.PARALLEL)
                  .step(true)
                  .blocks(
                      List.of(
                          BlockView.branch(block(depth - 1, above)),
                          BlockView.branch(List.of(task(above))))));
    }
  }

  private static String lastTask(List<NodeView> nodes) {
    NodeView map = nodes.get(nodes.size() - 1);
    List<NodeView> inside = map.blocks().get(0).nodes();
    return inside.get(inside.size() - 1).id();
  }

  private void fan(List<NodeView> nodes, String above, int width) {
    String[] ids = new String[width];
    for (int i = 0; i < width; i++) {
      nodes.add(task(above));
      ids[i] = nodes.get(nodes.size() - 1).id();
    }
    nodes.add(task(ids));
  }

  private List<NodeView> block(int depth, String above) {
    List<NodeView> nodes = new ArrayList<>(Arrays.asList(task(above)));
    for (int i = random.nextInt(3); i > 0; i--) {
      stage(nodes, depth, nodes.get(nodes.size() - 1).id());
    }
    nodes.add(task(nodes.get(nodes.size() - 1).id()));
    return nodes;
  }
}
