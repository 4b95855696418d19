package dev.dagsmith.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.dagsmith.processor.graph.Head;
import dev.dagsmith.processor.graph.Node;

/** What all nodes have, in generated code. */
final class Heads {
  private Heads() {}

  static CodeBlock of(Node node) {
    Head head = node.head();
    CodeBlock.Builder code = CodeBlock.builder().add("$T.node($S)", Runtime.HEAD, head.id());
    if (head.pos().line() > 0) {
      code.add(".at($L, $L)", head.pos().line(), head.pos().column());
    }
    if (!head.reads().isEmpty()) {
      code.add(".reads($L)", strings(head.reads()));
    }
    if (head.step()) {
      code.add(".asStep()");
    }
    String text = SourceViews.text(node);
    if (!text.isEmpty()) {
      code.add(".text($S)", text);
    }
    return code.build();
  }

  /** String literals with commas between them; null for null. */
  static CodeBlock strings(Iterable<String> texts) {
    CodeBlock.Builder code = CodeBlock.builder();
    String separator = "";
    for (String text : texts) {
      code.add("$L$S", separator, text);
      separator = ", ";
    }
    return code.build();
  }
}
