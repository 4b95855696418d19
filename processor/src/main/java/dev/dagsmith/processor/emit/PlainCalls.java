package dev.dagsmith.processor.emit;

import com.palantir.javapoet.ClassName;
import dev.dagsmith.processor.graph.DagGraph;
import dev.dagsmith.processor.program.DagMethod;
import java.util.ArrayList;
import java.util.List;

/** The call of the user's own method. */
final class PlainCalls {
  private PlainCalls() {}

  static Snippet of(DagGraph graph) {
    DagMethod.Header header = graph.header();
    List<Snippet> arguments = new ArrayList<>();
    for (DagMethod.Param param : graph.params()) {
      arguments.add(Snippet.of("($T) arguments[$L]", param.var().type(), arguments.size()));
    }
    ClassName owner = TypeNames.raw(header.owner());
    Snippet call =
        Snippet.of(
            "$L.$L($L)",
            header.isStatic() ? Snippet.of("$T", owner) : Snippet.of("(($T) self.get())", owner),
            header.method(),
            arguments.stream().collect(Snippet.joining(", ")));
    return header.result().isVoid()
        ? Snippet.of("(self, arguments) -> {\n$>$L;\nreturn null;\n$<}", call)
        : Snippet.of("(self, arguments) ->\n$>$>$L$<$<", call);
  }
}
