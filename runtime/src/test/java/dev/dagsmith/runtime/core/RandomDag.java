package dev.dagsmith.runtime.core;

import dev.dagsmith.runtime.graph.BarrierNode;
import dev.dagsmith.runtime.graph.Block;
import dev.dagsmith.runtime.graph.ChoiceNode;
import dev.dagsmith.runtime.graph.CollectNode;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.graph.GroupNode;
import dev.dagsmith.runtime.graph.Head;
import dev.dagsmith.runtime.graph.JoinNode;
import dev.dagsmith.runtime.graph.LabelNode;
import dev.dagsmith.runtime.graph.LeaveNode;
import dev.dagsmith.runtime.graph.MapNode;
import dev.dagsmith.runtime.graph.Node;
import dev.dagsmith.runtime.graph.ParallelNode;
import dev.dagsmith.runtime.graph.PickNode;
import dev.dagsmith.runtime.graph.ReturnNode;
import dev.dagsmith.runtime.graph.TaskNode;
import dev.dagsmith.runtime.graph.TaskSettings;
import dev.dagsmith.runtime.graph.ThrowNode;
import dev.dagsmith.runtime.graph.TryNode;
import dev.dagsmith.runtime.graph.TypeRef;
import dev.dagsmith.runtime.graph.ValueNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Random graphs such as the processor makes: all kinds of nodes, nested. */
public final class RandomDag {
  /** The pools that there are. */
  public static final Map<String, Integer> POOLS = Map.of("narrow", 1);

  private final Random random;
  private int budget;
  private int numbers;
  private int dags;

  /** Graphs of a seed. */
  public RandomDag(long seed) {
    random = new Random(seed);
    budget = 4 + random.nextInt(40);
  }

  /** The next graph; its code is not to be run. */
  public DagDefinition next() {
    int maxActive = random.nextInt(3) == 0 ? 1 + random.nextInt(3) : 0;
    RandomPlace context = new RandomPlace(new ArrayList<>(List.of("p#0")), List.of(), false, 0);
    return Graphs.dag("flow", maxActive, List.of("p"), body(context));
  }

  private Block body(RandomPlace context) {
    List<Node> nodes = new ArrayList<>();
    nodes(nodes, context, 1 + random.nextInt(6));
    if (!context.left) {
      nodes.add(returns(context));
    }
    return new Block(nodes);
  }

  private void nodes(List<Node> nodes, RandomPlace context, int count) {
    for (int i = 0; i < count && budget > 0 && !context.left; i++) {
      budget--;
      one(nodes, context);
    }
  }

  private void one(List<Node> nodes, RandomPlace context) {
    int kind = random.nextInt(context.depth > 4 ? 9 : 22);
    switch (kind) {
      case 0, 1, 2 -> task(nodes, context, false);
      case 3, 4 -> task(nodes, context, true);
      case 5 -> value(nodes, context, random.nextInt(3) == 0);
      case 6 -> nodes.add(new BarrierNode(Head.node(id("barrier")).asStep()));
      case 7, 8 -> {
        if (context.depth > 0 && random.nextInt(2) == 0) {
          exit(nodes, context);
        } else {
          task(nodes, context, false);
        }
      }
      case 9, 10, 11, 12 -> choice(nodes, context);
      case 13, 14, 15 -> loop(nodes, context);
      case 16, 17, 18 -> attempt(nodes, context);
      case 19 -> label(nodes, context);
      case 20 -> parallel(nodes, context);
      default -> group(nodes, context);
    }
  }

  private void task(List<Node> nodes, RandomPlace context, boolean step) {
    String id = "t" + numbers++;
    TaskSettings settings =
        TaskSettings.DEFAULT
            .retries(random.nextInt(3), 10, 2, 15)
            .maxActive(random.nextInt(3) == 0 ? 1 + random.nextInt(2) : 0)
            .pool(random.nextInt(3) == 0 ? "narrow" : TaskSettings.DEFAULT_POOL)
            .priority(random.nextInt(3) == 0 ? random.nextInt(4) : 1);
    Head head = head(id, context, step, 2);
    nodes.add(new TaskNode(head, id, TypeRef.of(String.class), Graphs.CODE, settings));
    context.add(id);
  }

  private void value(List<Node> nodes, RandomPlace context, boolean total) {
    String id = id("v");
    nodes.add(new ValueNode(head(id, context, false, 2), Graphs.CODE, total));
    context.add(id);
  }

  private Node returns(RandomPlace context) {
    String value = pickOne(context.readable);
    return new ReturnNode(Head.node(id("return")).reads(value), value);
  }

  private void exit(List<Node> nodes, RandomPlace context) {
    int kind = random.nextInt(3);
    if (kind == 0 && !context.noReturn) {
      nodes.add(returns(context));
    } else if (kind == 1 && !context.targets.isEmpty()) {
      nodes.add(new LeaveNode(Head.node(id("leave")), pickOne(context.targets)));
    } else {
      nodes.add(new ThrowNode(head(id("throw"), context, false, 1), Graphs.CODE));
    }
    context.left = true;
  }

  private void choice(List<Node> nodes, RandomPlace context) {
    String id = id("if");
    List<ChoiceNode.Arm> arms = new ArrayList<>();
    List<String> alternatives = new ArrayList<>();
    boolean step = false;
    boolean allLeft = true;
    Head head = head(id, context, false, 1);
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      RandomPlace inner = context.inside();
      List<Node> block = new ArrayList<>();
      nodes(block, inner, random.nextInt(4));
      context.absorb(inner);
      step |= steps(block);
      allLeft &= inner.left;
      arms.add(new ChoiceNode.Arm("arm", new Block(block)));
      alternatives.add(inner.left ? null : pickOne(inner.readable));
    }
    alternatives.add(pickOne(context.readable));
    nodes.add(new ChoiceNode(step ? head.asStep() : head, Graphs.CODE, arms));
    if (random.nextInt(3) > 0) {
      String join = id("join");
      List<String> reads = alternatives.stream().filter(a -> a != null).toList();
      Head joinHead = Head.node(join).reads(reads.toArray(String[]::new));
      nodes.add(new JoinNode(joinHead, id, alternatives));
      context.add(join);
    }
  }

  private void loop(List<Node> nodes, RandomPlace context) {
    String id = id("for");
    String element = id("x");
    boolean inOrder = random.nextInt(3) == 0;
    // beside each other, iterations may only end themselves
    List<String> targets = new ArrayList<>(inOrder ? context.targets : List.of());
    targets.add(id);
    RandomPlace inner = context.inside(targets, context.noReturn || !inOrder);
    inner.readable.add(element);
    List<Node> block = new ArrayList<>();
    Head head = head(id, context, false, 1);
    nodes(block, inner, 1 + random.nextInt(4));
    nodes.add(
        new MapNode(
            steps(block) ? head.asStep() : head,
            Graphs.CODE,
            element,
            null,
            new Block(block),
            inOrder));
    if (random.nextInt(3) > 0 && !inner.addable.isEmpty()) {
      String collect = id("list");
      List<String> adds = new ArrayList<>();
      for (String each : inner.addable) {
        if (random.nextInt(2) == 0) {
          adds.add(each);
        }
      }
      nodes.add(new CollectNode(Head.node(collect).reads(id), adds, null));
      context.add(collect);
    }
    // lists of loops around may add from here too
    context.addable.addAll(inner.addable);
  }

  private void attempt(List<Node> nodes, RandomPlace context) {
    String id = id("try");
    String before = pickOne(context.readable);
    RandomPlace inner = context.inside();
    List<Node> body = new ArrayList<>();
    nodes(body, inner, 1 + random.nextInt(4));
    context.absorb(inner);
    boolean step = steps(body);
    List<PickNode.Alternative> inBody = inner.alternatives(before, random);
    List<PickNode.Alternative> all = new ArrayList<>(inBody);
    List<TryNode.Catch> catches = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      String failure = id("e");
      RandomPlace handler = context.inside();
      handler.readable.add(failure);
      List<Node> block = new ArrayList<>();
      String picked = pick(block, handler, id, PickNode.At.CATCH, inBody);
      nodes(block, handler, random.nextInt(3));
      context.absorb(handler);
      step |= steps(block);
      all.add(new PickNode.Alternative(failure, picked));
      List<PickNode.Alternative> inCatch = handler.alternatives(before, random);
      all.addAll(inCatch.subList(1, inCatch.size()));
      List<String> classes = i == 1 ? List.of("E") : List.of("E" + random.nextInt(3));
      catches.add(new TryNode.Catch(classes, failure, new Block(block)));
    }
    Block last = null;
    if (random.nextInt(2) == 0) {
      RandomPlace cleanup = context.inside(List.of(), true);
      List<Node> block = new ArrayList<>();
      pick(block, cleanup, id, PickNode.At.FINALLY, all);
      steady(block, cleanup);
      step |= steps(block);
      last = new Block(block);
    }
    Head head = Head.node(id);
    nodes.add(new TryNode(step ? head.asStep() : head, new Block(body), catches, last));
    pick(nodes, context, id, PickNode.At.AFTER, all);
  }

  /** Nodes without exits. */
  private void steady(List<Node> block, RandomPlace context) {
    for (int i = random.nextInt(3); i >= 0; i--) {
      task(block, context, random.nextBoolean());
    }
  }

  private String pick(
      List<Node> nodes,
      RandomPlace context,
      String of,
      PickNode.At at,
      List<PickNode.Alternative> alternatives) {
    String id = id("pick");
    String[] reads = alternatives.stream().map(PickNode.Alternative::value).toArray(String[]::new);
    nodes.add(new PickNode(Head.node(id).reads(reads), of, at, alternatives));
    context.add(id);
    return id;
  }

  private void label(List<Node> nodes, RandomPlace context) {
    String id = id("label");
    List<String> targets = new ArrayList<>(context.targets);
    targets.add(id);
    RandomPlace inner = context.inside(targets, context.noReturn);
    List<Node> block = new ArrayList<>();
    nodes(block, inner, 1 + random.nextInt(4));
    context.absorb(inner);
    Head head = Head.node(id);
    nodes.add(new LabelNode(steps(block) ? head.asStep() : head, new Block(block)));
  }

  private void parallel(List<Node> nodes, RandomPlace context) {
    List<Block> branches = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      RandomPlace inner = context.inside(List.of(), true);
      List<Node> block = new ArrayList<>();
      nodes(block, inner, 1 + random.nextInt(2));
      branches.add(new Block(block));
    }
    nodes.add(new ParallelNode(Head.node(id("parallel")).asStep(), branches));
  }

  private void group(List<Node> nodes, RandomPlace context) {
    String id = "g" + numbers++;
    RandomPlace inner =
        new RandomPlace(new ArrayList<>(List.of("p#0")), List.of(), false, context.depth + 1);
    int maxActive = random.nextInt(2) * (1 + random.nextInt(3));
    DagDefinition dag = Graphs.dag("child" + dags++, maxActive, List.of("p"), body(inner));
    Head head = head(id, context, steps(dag.body().nodes()), 1);
    nodes.add(new GroupNode(head, () -> dag, Graphs.CODE, null));
    context.add(id);
  }

  private Head head(String id, RandomPlace context, boolean step, int reads) {
    List<String> list = new ArrayList<>();
    for (int i = random.nextInt(reads + 1); i > 0; i--) {
      list.add(pickOne(context.readable));
    }
    Head head = Head.node(id).reads(list.toArray(String[]::new));
    return step ? head.asStep() : head;
  }

  private static boolean steps(List<Node> nodes) {
    return nodes.stream().anyMatch(Node::step);
  }

  private String id(String name) {
    return name + "#" + ++numbers;
  }

  private String pickOne(List<String> from) {
    // mostly the latest: deeper graphs
    int size = from.size();
    return from.get(random.nextBoolean() ? size - 1 : random.nextInt(size));
  }
}
