package dev.dagsmith.processor.emit;

import dev.dagsmith.processor.graph.Block;
import java.util.ArrayList;
import java.util.List;

/** Expressions for blocks. A long block is made in parts, each by a method of its own. */
final class Blocks {
  private static final int LONGEST = 30;

  private final Members members;
  private final Nodes nodes;

  Blocks(Members members, Nodes nodes) {
    this.members = members;
    this.nodes = nodes;
  }

  /**
   * The block.
   *
   * @param name what methods for its parts are called
   */
  Snippet of(Block block, String name) {
    List<Snippet> calls = new ArrayList<>();
    block.nodes().forEach(node -> calls.add(nodes.add(node)));
    return calls.size() <= LONGEST ? list("of", calls) : join(calls.stream().toList(), name, "of");
  }

  private Snippet join(List<Snippet> calls, String name, String how) {
    List<Snippet> parts = new ArrayList<>();
    for (int i = 0; i < calls.size(); i += LONGEST) {
      Snippet part = list(how, calls.subList(i, Math.min(i + LONGEST, calls.size())));
      parts.add(members.add(name + "Part", RuntimeNames.BLOCK, part));
    }
    return parts.size() <= LONGEST ? list("join", parts) : join(parts, name, "join");
  }

  private static Snippet list(String method, List<Snippet> items) {
    if (items.size() <= 4) {
      return Snippet.of(
          "$T.$L($L)", RuntimeNames.BLOCK, method, items.stream().collect(Snippet.joining(", ")));
    }
    // javac takes the elements of an array as they are, and arguments of a call twice
    return Snippet.of(
        "$T.$L(new $T[] {\n$>$>$L$<$<})",
        RuntimeNames.BLOCK,
        method,
        method.equals("of") ? RuntimeNames.NODE : RuntimeNames.BLOCK,
        items.stream().collect(Snippet.joining(",\n")));
  }
}
