package dev.dagsmith.view;

import static dev.dagsmith.view.NodeView.node;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Makes graphs of every kind of node, nested, with texts that are hard to write down. */
public final class RandomGraphs {
  private static final String[] TEXTS = {
    "", "a < b && \"c\"", "end", "x]}|", "%d %n", "\\\"\n", "<script>", "#38;", "日本 😀", "`${x}`"
  };
  private final Random random;
  private int count;

  /** Always the same for a seed. */
  public RandomGraphs(long seed) {
    this.random = new Random(seed);
  }

  /** A graph with blocks nested to this depth. */
  public GraphView graph(int depth) {
    return Graphs.graph(
        "dag" + count, block(depth, new ArrayList<>(List.of("p#0"))).toArray(new NodeView[0]));
  }

  private List<NodeView> block(int depth, List<String> visible) {
    List<NodeView> nodes = new ArrayList<>();
    List<String> known = new ArrayList<>(visible);
    for (int i = random.nextInt(5); i >= 0; i--) {
      NodeView made = make(depth, known);
      nodes.add(made);
      known.add(made.id());
    }
    return nodes;
  }

  private NodeView make(int depth, List<String> known) {
    Kind[] kinds = Kind.values();
    Kind kind = kinds[random.nextInt(kinds.length)];
    String id = kind.isTask() || kind == Kind.GROUP ? "t" + count++ : "v#" + count++;
    String text = TEXTS[random.nextInt(TEXTS.length)];
    NodeView made =
        node(id, kind)
            .source(new Source("a.B.c", text, "", "", count, 1))
            .step(random.nextInt(3) == 0)
            .reads(reads(known));
    return switch (kind) {
      case JOIN -> made.refs(Ref.join(any(known), Arrays.asList(any(known), null)));
      case PICK -> made.refs(Ref.pick(any(known), "after", Arrays.asList(null, any(known))));
      case COLLECT -> made.refs(Ref.collect(List.of(any(known))));
      case CHOICE, TRY, MAP, LABEL, PARALLEL -> made.blocks(blocks(text, depth, known));
      case GROUP -> depth > 0 && random.nextBoolean() ? made.child(graph(depth - 1)) : made;
      default -> made;
    };
  }

  private List<BlockView> blocks(String name, int depth, List<String> known) {
    List<BlockView> blocks = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      String bound = "e#" + count++;
      List<String> inside = new ArrayList<>(known);
      inside.add(bound);
      List<NodeView> nodes = depth == 0 ? List.of() : block(depth - 1, inside);
      blocks.add(new BlockView(name, bound, nodes));
    }
    return blocks;
  }

  private List<String> reads(List<String> known) {
    return random.nextBoolean() ? List.of(any(known)) : List.of();
  }

  private String any(List<String> known) {
    return known.get(random.nextInt(known.size()));
  }
}
