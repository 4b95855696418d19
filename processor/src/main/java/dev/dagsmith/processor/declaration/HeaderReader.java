package dev.dagsmith.processor.declaration;

import dev.dagsmith.processor.program.DagMethod;
import dev.dagsmith.processor.program.JavaType;
import dev.dagsmith.processor.program.Pos;
import java.util.List;
import java.util.OptionalLong;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads what stands above a dag's body. Values that are wrong count as not written. */
final class HeaderReader {
  private final Elements elements;
  private final Types types;

  HeaderReader(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  DagMethod.Header header(ExecutableElement dag, String file, Pos pos) {
    Mirror mirror = Mirror.find(dag, Marker.Role.DAG.annotation()).orElseThrow();
    TypeElement owner = Enclosing.type(dag);
    Integer maxActive = mirror.value("maxActiveTasks", Integer.class);
    VariableElement order = mirror.value("order", VariableElement.class);
    return new DagMethod.Header(
        JavaTypes.raw(owner),
        dag.getSimpleName().toString(),
        file,
        pos,
        dagId(dag),
        generatedClass(dag).names().get(0),
        Javadoc.of(elements.getDocComment(dag)).main(),
        dag.getModifiers().contains(Modifier.STATIC),
        canBeMade(owner),
        order != null && order.getSimpleName().contentEquals("DATA"),
        maxActive == null ? 0 : Math.max(0, maxActive),
        millis(mirror.value("retention", String.class)),
        text(mirror.value("schedule", String.class)),
        text(mirror.value("start", String.class)),
        JavaTypes.of(dag.getReturnType()),
        dag.getThrownTypes().stream().filter(this::isChecked).map(JavaTypes::of).toList(),
        elements.isDeprecated(dag) || isInDeprecated(owner));
  }

  String dagId(ExecutableElement dag) {
    return Mirror.find(dag, Marker.Role.DAG.annotation())
        .map(mirror -> mirror.value("id", String.class))
        .filter(Names::isId)
        .orElse(dag.getSimpleName().toString());
  }

  JavaType.Declared generatedClass(ExecutableElement dag) {
    String name =
        Mirror.find(dag, Marker.Role.DAG.annotation())
            .map(mirror -> mirror.value("className", String.class))
            .filter(Names::isClassName)
            .orElseGet(() -> Names.generated(dag.getSimpleName().toString()));
    String packageName = elements.getPackageOf(dag).getQualifiedName().toString();
    return new JavaType.Declared(packageName, List.of(name), List.of());
  }

  private boolean isInDeprecated(TypeElement type) {
    return elements.isDeprecated(type)
        || (type.getEnclosingElement() instanceof TypeElement outer && isInDeprecated(outer));
  }

  private static boolean canBeMade(TypeElement type) {
    return type.getKind().isClass()
        && !type.getModifiers().contains(Modifier.ABSTRACT)
        && Beans.hasDefaultConstructor(type);
  }

  private boolean isChecked(TypeMirror thrown) {
    return !isA(thrown, "java.lang.RuntimeException") && !isA(thrown, "java.lang.Error");
  }

  private boolean isA(TypeMirror type, String name) {
    return types.isSubtype(type, elements.getTypeElement(name).asType());
  }

  private static @Nullable Long millis(@Nullable String duration) {
    OptionalLong millis = duration == null ? OptionalLong.empty() : Durations.millis(duration);
    return millis.isPresent() && millis.getAsLong() > 0 ? (Long) millis.getAsLong() : null;
  }

  private static String text(@Nullable String written) {
    return written == null ? "" : written;
  }
}
