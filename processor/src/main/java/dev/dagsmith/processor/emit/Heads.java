package dev.dagsmith.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.dagsmith.processor.graph.Head;
import dev.dagsmith.processor.graph.Node;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What all nodes have, in generated code. */
final class Heads {
  /** What fits on a line beside the rest. */
  private static final int LINE = 70;

  private Heads() {}

  static CodeBlock of(Node node) {
    Head head = node.head();
    List<CodeBlock> calls = new ArrayList<>();
    if (head.pos().line() > 0) {
      calls.add(CodeBlock.of(".at($L, $L)", head.pos().line(), head.pos().column()));
    }
    if (!head.reads().isEmpty()) {
      calls.add(CodeBlock.of(".reads($L)", strings(head.reads())));
    }
    if (head.step()) {
      calls.add(CodeBlock.of(".asStep()"));
    }
    String text = SourceViews.text(node);
    if (!text.isEmpty()) {
      calls.add(CodeBlock.of(".text($S)", text));
    }
    CodeBlock start = CodeBlock.of("$T.node($S)", RuntimeNames.HEAD, head.id());
    int length = calls.stream().mapToInt(call -> call.toString().length()).sum();
    return length + head.id().length() < LINE
        ? CodeBlock.of("$L$L", start, calls.stream().collect(CodeBlock.joining("")))
        : CodeBlock.of("$L\n$>$>$L$<$<", start, calls.stream().collect(CodeBlock.joining("\n")));
  }

  /** String literals with commas between them; null for null. */
  static CodeBlock strings(Iterable<? extends @Nullable String> texts) {
    CodeBlock.Builder code = CodeBlock.builder();
    String separator = "";
    for (String text : texts) {
      code.add("$L$S", separator, text);
      separator = ", ";
    }
    return code.build();
  }
}
