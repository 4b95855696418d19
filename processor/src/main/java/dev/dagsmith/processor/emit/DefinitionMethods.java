package dev.dagsmith.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import dev.dagsmith.processor.graph.DagGraph;
import dev.dagsmith.processor.program.DagMethod;
import javax.lang.model.element.Modifier;

/** The definition: asked for by the interface, made lazily. */
final class DefinitionMethods {
  private final DagGraph graph;
  private final DagMethod.Header header;
  private final ClassName self;

  DefinitionMethods(DagGraph graph, ClassName self) {
    this.graph = graph;
    this.header = graph.header();
    this.self = self;
  }

  static MethodSpec definition(String field) {
    return MethodSpec.methodBuilder("definition")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(RuntimeNames.DEFINITION)
        .addCode("return $L.get();\n", field)
        .build();
  }

  /** What makes the definition when it is first asked for. */
  static FieldSpec field(String name, ClassName self) {
    return FieldSpec.builder(
            RuntimeNames.LAZY_DEFINITION, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer("new $T($T::define)", RuntimeNames.LAZY_DEFINITION, self)
        .build();
  }

  /** The method that makes it. */
  MethodSpec define(Snippet body, String hash) {
    Snippet.Builder code =
        Snippet.builder()
            .add("return $T.dag(\n$>$>$S,\n", RuntimeNames.DEFINITION, header.dagId())
            .add(
                "new $T.Origin(\n$>$>$S, $S, $S, $L, $S, $L))$<$<",
                RuntimeNames.DEFINITION,
                header.owner().qualifiedName(),
                header.method(),
                header.file(),
                header.pos().line(),
                self.toString(),
                header.isStatic() ? "null" : Snippet.of("$T.class", TypeNames.raw(header.owner())));
    if (!header.doc().isEmpty()) {
      code.add("\n.doc($S)", header.doc());
    }
    code.add("\n.hash($S)", hash);
    for (DagMethod.Param param : graph.params()) {
      code.add("\n.param($L)", param(param));
    }
    if (!header.result().isVoid()) {
      code.add("\n.returns($L)", TypeRefs.of(header.result()));
    }
    if (header.dataOrder()) {
      code.add("\n.dataOrder()");
    }
    if (header.maxActiveTasks() != 0) {
      code.add("\n.maxActiveTasks($L)", header.maxActiveTasks());
    }
    Long retention = header.retentionMillis();
    if (retention != null) {
      code.add("\n.retention($L)", Numbers.of(retention));
    }
    if (!header.schedule().isEmpty()) {
      code.add("\n.schedule($S, $S)", header.schedule(), header.start());
    }
    if (!header.isStatic() && header.hasDefaultConstructor()) {
      code.add("\n.factory($T::new)", TypeNames.raw(header.owner()));
    }
    code.add("\n.plain($L)", PlainCalls.of(graph));
    code.add("\n.body($L);\n$<$<", body);
    return MethodSpec.methodBuilder("define")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(RuntimeNames.DEFINITION)
        .addCode(code.build().code())
        .build();
  }

  private static Snippet param(DagMethod.Param param) {
    Snippet.Builder code =
        Snippet.builder()
            .add(
                "$T.$L($S, $L)",
                RuntimeNames.PARAM_DEF,
                param.injected() ? "injected" : "of",
                param.var().name(),
                TypeRefs.of(param.var().type()));
    if (param.defaultText() != null) {
      code.add(".defaultsTo($S)", param.defaultText());
    }
    if (!Double.isInfinite(param.min()) || !Double.isInfinite(param.max())) {
      code.add(".between($L, $L)", Numbers.of(param.min()), Numbers.of(param.max()));
    }
    if (!param.pattern().isEmpty()) {
      code.add(".matching($S)", param.pattern());
    }
    if (param.sensitive()) {
      code.add(".secret()");
    }
    if (!param.doc().isEmpty()) {
      code.add(".documented($S)", param.doc());
    }
    return code.build();
  }
}
