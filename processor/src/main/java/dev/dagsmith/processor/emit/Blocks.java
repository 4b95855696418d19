package dev.dagsmith.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.dagsmith.processor.graph.Block;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

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
  CodeBlock of(Block block, String name) {
    List<CodeBlock> calls = new ArrayList<>();
    block.nodes().forEach(node -> calls.add(nodes.add(node)));
    return calls.size() <= LONGEST ? list("of", calls) : join(calls.stream().toList(), name, "of");
  }

  private CodeBlock join(List<CodeBlock> calls, String name, String how) {
    List<CodeBlock> parts = new ArrayList<>();
    for (int i = 0; i < calls.size(); i += LONGEST) {
      CodeBlock part = list(how, calls.subList(i, Math.min(i + LONGEST, calls.size())));
      parts.add(method(name, part));
    }
    return parts.size() <= LONGEST ? list("join", parts) : join(parts, name, "join");
  }

  private CodeBlock method(String name, CodeBlock value) {
    Members.Method place = members.reserve(name + "Part");
    members.add(
        place,
        MethodSpec.methodBuilder(place.name())
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(RuntimeNames.BLOCK)
            .addCode("return $L;\n", value)
            .build());
    return place.call();
  }

  private static CodeBlock list(String method, List<CodeBlock> items) {
    if (items.size() <= 4) {
      return CodeBlock.of(
          "$T.$L($L)", RuntimeNames.BLOCK, method, items.stream().collect(CodeBlock.joining(", ")));
    }
    return CodeBlock.of(
        "$T.$L(\n$>$>$L$<$<)",
        RuntimeNames.BLOCK,
        method,
        items.stream().collect(CodeBlock.joining(",\n")));
  }
}
