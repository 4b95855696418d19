package dev.dagsmith.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.dagsmith.processor.graph.Block;
import dev.dagsmith.processor.graph.DagGraph;
import dev.dagsmith.processor.graph.Node;
import dev.dagsmith.processor.program.JavaType;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * {@code outputs()}, and the class of what it gives: a method for each task that publishes a value
 * and for each dag that is called. Each is one plain constructor call, and types are looked up in
 * the definition when they are needed: compiling generated classes is most of what a build pays for
 * a dag.
 */
final class OutputsClass {
  private static final String NAME = "Outputs";

  /** What every object has without parameters. */
  private static final Set<String> TAKEN =
      Set.of(
          "clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

  private final ClassName name;
  private final Set<String> methods = new HashSet<>(TAKEN);
  private final TypeSpec.Builder type;

  private OutputsClass(ClassName name) {
    this.name = name;
    this.type =
        TypeSpec.classBuilder(name)
            .addJavadoc("What the dag's tasks give.\n")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
            .superclass(RuntimeNames.DAG_OUTPUTS);
  }

  /** Adds both to the generated class. */
  static void addTo(TypeSpec.Builder dag, DagGraph graph, ClassName self, String field) {
    OutputsClass outputs = new OutputsClass(self.nestedClass(NAME));
    outputs.type.addMethod(constructor(field));
    outputs.add(graph.body());
    dag.addMethod(outputs.method()).addType(outputs.type.build());
  }

  private MethodSpec method() {
    return MethodSpec.methodBuilder("outputs")
        .addJavadoc("What the dag's tasks give, to be read by other dags and by plain code.\n")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(name)
        .addCode("return new $T(null, $S);\n", name, "")
        .build();
  }

  private static MethodSpec constructor(String field) {
    return MethodSpec.constructorBuilder()
        .addJavadoc("For the outputs of a dag that calls this one.\n")
        .addModifiers(Modifier.PUBLIC)
        .addParameter(RuntimeNames.DAG_OUTPUTS, "around")
        .addParameter(String.class, "group")
        .addCode("super($L, around, group);\n", field)
        .build();
  }

  private void add(Block block) {
    for (Node node : block.nodes()) {
      String id = node.head().id();
      if (node instanceof Node.Task task) {
        JavaType stored = TaskNodes.stored(task.call());
        if (!stored.isVoid()) {
          TypeName value = TypeNames.of(stored.boxed());
          add(id, ParameterizedTypeName.get(RuntimeNames.TASK_OUTPUT, value));
        }
      } else if (node instanceof Node.Group group) {
        add(id, TypeNames.raw(group.call().generated()).nestedClass(NAME));
      }
      node.blocks().forEach(this::add);
    }
  }

  private void add(String id, TypeName output) {
    String method = Members.javaName(id);
    while (!methods.add(method)) {
      method += "_";
    }
    type.addMethod(
        MethodSpec.methodBuilder(method)
            .addModifiers(Modifier.PUBLIC)
            .returns(output)
            .addCode(Snippet.of("return new $T(this, $S);\n", output, id).code())
            .build());
  }
}
