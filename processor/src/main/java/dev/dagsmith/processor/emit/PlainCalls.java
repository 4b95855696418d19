package dev.dagsmith.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.dagsmith.processor.graph.DagGraph;
import dev.dagsmith.processor.program.DagMethod;
import java.util.ArrayList;
import java.util.List;

/** The call of the user's own method. */
final class PlainCalls {
  private PlainCalls() {}

  static CodeBlock of(DagGraph graph) {
    DagMethod.Header header = graph.header();
    List<CodeBlock> arguments = new ArrayList<>();
    for (DagMethod.Param param : graph.params()) {
      TypeName type = TypeNames.of(param.var().type());
      arguments.add(CodeBlock.of("($T) arguments[$L]", type, arguments.size()));
    }
    TypeName owner = TypeNames.raw(header.owner());
    CodeBlock call =
        CodeBlock.of(
            "$L.$L($L)",
            header.isStatic()
                ? CodeBlock.of("$T", owner)
                : CodeBlock.of("(($T) self.get())", owner),
            header.method(),
            arguments.stream().collect(CodeBlock.joining(", ")));
    return header.result().isVoid()
        ? CodeBlock.of("(self, arguments) -> {\n$>$L;\nreturn null;\n$<}", call)
        : CodeBlock.of("(self, arguments) ->\n$>$>$L$<$<", call);
  }
}
