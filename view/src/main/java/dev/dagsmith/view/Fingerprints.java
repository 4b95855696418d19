package dev.dagsmith.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the value of each node of a graph is made of, as a text that stays the same from version to
 * version as long as that does: what the node calls, the expression of its arguments, the decisions
 * that lead to it, and the fingerprints of what it reads. Settings, positions, names of local
 * variables and the order of steps do not count.
 */
public final class Fingerprints {
  private final Map<String, String> found = new LinkedHashMap<>();

  /** By full id what reading it gives: nodes, and what blocks bind. */
  private final Map<String, String> values = new HashMap<>();

  /** By full id of a try what its body is made of, and its catches once they were come to. */
  private final Map<String, String> bodies = new HashMap<>();

  private final Map<String, String> handled = new HashMap<>();

  /** By full id the full id of the node around it, and of the try whose body it stands in. */
  private final Map<String, String> around = new HashMap<>();

  private Fingerprints() {}

  /**
   * The fingerprints of a composed graph's nodes, in its order.
   *
   * @return by full id, {@code group.node} for what stands inside a group
   */
  public static Map<String, String> of(GraphView graph) {
    Fingerprints all = new Fingerprints();
    for (ParamView param : graph.params()) {
      all.values.put(param.name() + "#0", Digest.parts("param", param.name(), param.type()));
    }
    all.block(graph.body(), new Place("", null, "", new ArrayList<>()));
    return all.found;
  }

  /**
   * Where a block stands.
   *
   * @param prefix before the ids of its nodes
   * @param owner the full id of the node around it
   * @param guard what leads to it
   * @param returns collects the returns of the dag that it belongs to
   */
  private record Place(String prefix, @Nullable String owner, String guard, List<String> returns) {
    Place in(String newOwner, String newGuard) {
      return new Place(prefix, newOwner, newGuard, returns);
    }

    String id(String id) {
      return prefix + id;
    }
  }

  /** A way out of a block, by the full id of what it leaves. */
  private record Exit(String target, String print) {}

  /** What a block is made of, and how control may leave it early. */
  private record Inside(String contents, List<Exit> exits) {}

  private Inside block(BlockView block, Place place) {
    StringBuilder contents = new StringBuilder();
    List<Exit> exits = new ArrayList<>();
    Place at = place;
    for (NodeView node : block.nodes()) {
      String id = place.id(node.id());
      if (place.owner() != null) {
        around.put(id, place.owner());
      }
      Inside inside = node(node, at);
      contents.append(inside.contents()).append('\n');
      String guard = at.guard();
      for (Exit exit : inside.exits()) {
        if (!exit.target().equals(id)) {
          exits.add(exit);
          guard = Digest.parts(guard, exit.print());
        }
      }
      at = new Place(at.prefix(), at.owner(), guard, at.returns());
    }
    return new Inside(Digest.sha256(contents.toString()), exits);
  }

  private Inside node(NodeView node, Place at) {
    String id = at.id(node.id());
    String print = print(node, at);
    found.put(id, print);
    values.put(id, print);
    List<Exit> exits = new ArrayList<>();
    StringBuilder contents = new StringBuilder(print);
    switch (node.kind()) {
      case TRY -> tried(node, at, contents, exits);
      case GROUP -> group(node, at, print);
      case RETURN -> {
        at.returns().add(print);
        exits.add(new Exit("return", Digest.parts("return", at.guard())));
      }
      case THROW -> exits.add(new Exit("throw", Digest.parts("throw", at.guard())));
      case LEAVE -> {
        String target =
            at.id(node.refs().isEmpty() ? "" : String.valueOf(node.refs().get(0).node()));
        exits.add(new Exit(target, Digest.parts("leave", target, at.guard())));
      }
      default -> {
        for (BlockView block : node.blocks()) {
          String guard = guard(node, print, block, at);
          bind(block, at, print);
          Inside inside = block(block, at.in(id, guard));
          contents.append('\n').append(inside.contents());
          exits.addAll(inside.exits());
        }
      }
    }
    return new Inside(Digest.sha256(contents.toString()), exits);
  }

  private void bind(BlockView block, Place at, String print) {
    if (block.binds() != null) {
      values.put(at.id(block.binds()), Digest.parts("bound", block.name(), print));
    }
  }

  /** Branches and loops decide; labels and parallel blocks do not. */
  private static String guard(NodeView node, String print, BlockView block, Place at) {
    return switch (node.kind()) {
      case CHOICE -> Digest.parts("arm", print, block.name(), "" + node.blocks().indexOf(block));
      case MAP -> Digest.parts("each", print, block.name());
      default -> at.guard();
    };
  }

  private void tried(NodeView node, Place at, StringBuilder contents, List<Exit> exits) {
    String id = at.id(node.id());
    String caught = "";
    for (BlockView block : node.blocks()) {
      boolean body = !bodies.containsKey(id);
      boolean last = block.name().equals("finally");
      caught = Digest.parts(caught, block.name(), bodies.getOrDefault(id, ""));
      String guard = body || last ? at.guard() : Digest.parts("catch", at.guard(), caught);
      bind(block, at, caught);
      Inside inside = block(block, at.in(id, guard));
      contents.append('\n').append(inside.contents());
      exits.addAll(inside.exits());
      if (body) {
        bodies.put(id, inside.contents());
      }
      handled.merge(id, inside.contents(), (one, other) -> Digest.parts(one, other));
    }
  }

  private void group(NodeView node, Place at, String print) {
    GraphView child = node.child();
    if (child == null) {
      return;
    }
    String prefix = at.id(node.id()) + ".";
    for (ParamView param : child.params()) {
      values.put(
          prefix + param.name() + "#0", Digest.parts("param", print, param.name(), param.type()));
    }
    List<String> returns = new ArrayList<>();
    block(child.body(), new Place(prefix, at.id(node.id()), at.guard(), returns));
    String all = String.join("\n", returns);
    values.put(at.id(node.id()), Digest.parts("group", print, all));
  }

  private String print(NodeView node, Place at) {
    List<String> parts = new ArrayList<>();
    parts.add(node.kind().display());
    parts.add(node.kind().isTask() || node.kind() == Kind.GROUP ? at.id(node.id()) : "");
    parts.add(node.source().callee());
    parts.add(node.source().code());
    parts.add(node.source().type());
    parts.add(at.guard());
    node.reads().forEach(read -> parts.add(value(read, at)));
    for (Ref ref : node.refs()) {
      parts.add(ref.role());
      parts.add(named(node, ref, at));
    }
    return Digest.parts(parts.toArray(new String[0]));
  }

  private String named(NodeView node, Ref ref, Place at) {
    String target = ref.node();
    if (target == null) {
      return "";
    }
    return switch (ref.role()) {
      case "target" -> "";
      case "catch" -> bodies.getOrDefault(at.id(target), "");
      case "finally", "after" -> handled.getOrDefault(at.id(target), "");
      case "add" -> Digest.parts(value(target, at), triesAround(node, at.id(target), at));
      default -> value(target, at);
    };
  }

  /** An element counts unless a try within the loop undoes it. */
  private String triesAround(NodeView collect, String add, Place at) {
    StringBuilder all = new StringBuilder();
    List<String> maps = collect.reads().stream().map(at::id).toList();
    for (String id = around.get(add); id != null && !maps.contains(id); id = around.get(id)) {
      all.append(bodies.getOrDefault(id, ""));
    }
    return all.toString();
  }

  private String value(String id, Place at) {
    return values.getOrDefault(at.id(id), id);
  }
}
