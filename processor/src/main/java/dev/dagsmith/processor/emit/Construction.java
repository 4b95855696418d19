package dev.dagsmith.processor.emit;

import dev.dagsmith.processor.graph.Node;
import java.util.List;

/** {@code new XNode(head, ...)}, an argument a line. */
final class Construction {
  private final Snippet.Builder code = Snippet.builder();

  private Construction() {}

  /** Begins a node of the runtime's graph. */
  static Construction of(String type, Node node) {
    Construction construction = new Construction();
    construction.code.add("new $T(\n$>$>$L", RuntimeNames.graph(type), Heads.of(node));
    return construction;
  }

  /** One more argument. */
  Construction with(Snippet argument) {
    code.add(",\n").add(argument);
    return this;
  }

  /** One more argument. */
  Construction with(String format, Object... args) {
    return with(Snippet.of(format, args));
  }

  /** A list as one more argument. */
  Construction list(List<Snippet> items) {
    if (items.isEmpty()) {
      return with("$T.of()", List.class);
    }
    return with("$T.of(\n$>$>$L$<$<)", List.class, items.stream().collect(Snippet.joining(",\n")));
  }

  Snippet end() {
    return code.add("$<$<)").build();
  }
}
