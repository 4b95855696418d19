package dev.dagsmith.processor.declaration;

import dev.dagsmith.processor.program.DagMethod;
import dev.dagsmith.processor.program.JavaType;
import dev.dagsmith.processor.program.Var;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** Reads the parameters of a dag. */
final class ParamReader {
  private static final Set<String> INJECTED =
      Set.of("dev.dagsmith.DataInterval", "dev.dagsmith.RunInfo");

  private ParamReader() {}

  static List<DagMethod.Param> params(ExecutableElement dag, Elements elements) {
    Javadoc doc = Javadoc.of(elements.getDocComment(dag));
    List<DagMethod.Param> params = new ArrayList<>();
    for (VariableElement parameter : dag.getParameters()) {
      params.add(param(params.size(), parameter, doc));
    }
    return params;
  }

  /** Whether the engine gives a parameter of this type. */
  static boolean injected(TypeMirror type) {
    return type instanceof DeclaredType declared
        && INJECTED.contains(((TypeElement) declared.asElement()).getQualifiedName().toString());
  }

  private static DagMethod.Param param(int number, VariableElement parameter, Javadoc doc) {
    String name = parameter.getSimpleName().toString();
    JavaType type = JavaTypes.of(parameter.asType());
    Optional<Mirror> annotation = Mirror.find(parameter, ParamRules.PARAM);
    return new DagMethod.Param(
        new Var(number, name, type, Var.Kind.PARAM),
        annotation.map(mirror -> mirror.value("value", String.class)).orElse(null),
        annotation
            .map(mirror -> mirror.value("min", Double.class))
            .orElse(Double.NEGATIVE_INFINITY),
        annotation
            .map(mirror -> mirror.value("max", Double.class))
            .orElse(Double.POSITIVE_INFINITY),
        annotation.map(mirror -> mirror.value("pattern", String.class)).orElse(""),
        doc.params().getOrDefault(name, ""),
        ParamRules.sensitive(parameter),
        injected(parameter.asType()));
  }
}
