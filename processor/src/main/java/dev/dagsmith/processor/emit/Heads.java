package dev.dagsmith.processor.emit;

import dev.dagsmith.processor.graph.Head;
import dev.dagsmith.processor.graph.Node;
import dev.dagsmith.processor.program.Pos;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What all nodes have, in generated code. */
final class Heads {
  /** What fits on a line beside the rest. */
  private static final int LINE = 70;

  private Heads() {}

  static Snippet of(Node node) {
    Head head = node.head();
    Pos pos = head.pos();
    String start =
        pos.line() > 0 ? "$T.of($S, " + pos.line() + ", " + pos.column() + ")" : "$T.node($S)";
    List<String> calls = new ArrayList<>();
    List<Object> args = new ArrayList<>(List.of(RuntimeNames.HEAD, head.id()));
    for (String id : head.reads()) {
      calls.add(".reading($S)");
      args.add(id);
    }
    if (head.step()) {
      calls.add(".asStep()");
    }
    String text = SourceViews.text(node);
    if (!text.isEmpty()) {
      calls.add(".text($S)");
      args.add(text);
    }
    boolean fits = length(calls) + length(args.subList(1, args.size())) < LINE;
    String format =
        fits
            ? start + String.join("", calls)
            : start + "\n$>$>" + String.join("\n", calls) + "$<$<";
    return Snippet.of(format, args.toArray());
  }

  private static int length(List<?> parts) {
    int length = 0;
    for (Object part : parts) {
      length += part.toString().length();
    }
    return length;
  }

  /** String literals with commas between them; null for null. */
  static Snippet strings(Iterable<? extends @Nullable String> texts) {
    Snippet.Builder code = Snippet.builder();
    String separator = "";
    for (String text : texts) {
      code.add("$L$S", separator, text);
      separator = ", ";
    }
    return code.build();
  }
}
