package dev.dagsmith.processor.emit;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import dev.dagsmith.processor.program.DagMethod;
import java.util.List;

/**
 * The dag's parameters as those of generated methods: the ones that the engine gives are left out.
 */
record Parameters(List<DagMethod.Param> all) {

  List<ParameterSpec> specs() {
    return given().stream()
        .map(
            param ->
                ParameterSpec.builder(TypeNames.of(param.var().type()), param.var().name()).build())
        .toList();
  }

  /** The names with commas between them. */
  Snippet names() {
    return given().stream()
        .map(param -> Snippet.of("$L", param.var().name()))
        .collect(Snippet.joining(", "));
  }

  /** All of them as elements of an array; null for those that the engine gives. */
  Snippet array() {
    return all.stream()
        .map(param -> Snippet.of("$L", param.injected() ? "null" : param.var().name()))
        .collect(Snippet.joining(", "));
  }

  /** Tells of each in the method's Javadoc. */
  void document(MethodSpec.Builder method) {
    for (DagMethod.Param param : given()) {
      String doc = param.doc().isEmpty() ? "a parameter of the dag" : Docs.escaped(param.doc());
      method.addJavadoc("\n@param $L $L", param.var().name(), doc);
    }
  }

  /** A name that no parameter has. */
  String fresh(String name) {
    FreshNames names = new FreshNames();
    all.forEach(param -> names.keep(param.var().name()));
    return names.fresh(name);
  }

  private List<DagMethod.Param> given() {
    return all.stream().filter(param -> !param.injected()).toList();
  }
}
