package dev.dagsmith.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.dagsmith.processor.graph.Block;
import dev.dagsmith.processor.graph.DagGraph;
import dev.dagsmith.processor.graph.Node;
import dev.dagsmith.processor.program.Expr;
import dev.dagsmith.processor.program.JavaType;
import dev.dagsmith.processor.program.SensorOptions;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The class of constants that name the dag's tasks. Those of a large dag come from a superclass
 * too, because an initializer can only be so long.
 */
final class TaskClass {
  private static final int CONSTANTS_IN_A_CLASS = 500;

  private final ClassName self;
  private final String dagId;
  private final Members members;
  private final ConstantNames names = new ConstantNames();
  private final List<FieldSpec> constants = new ArrayList<>();

  private TaskClass(ClassName self, String dagId, Members members) {
    this.self = self;
    this.dagId = dagId;
    this.members = members;
  }

  /** Adds it to the generated class. */
  static void addTo(TypeSpec.Builder dag, DagGraph graph, ClassName self, Members members) {
    TaskClass tasks = new TaskClass(self, graph.header().dagId(), members);
    tasks.add(graph.body());
    int from = 0;
    do {
      dag.addType(tasks.part(from));
      from += CONSTANTS_IN_A_CLASS;
    } while (from < tasks.constants.size());
  }

  /** A class of the constants from this one on; those of its superclass follow them. */
  private TypeSpec part(int from) {
    int to = Math.min(from + CONSTANTS_IN_A_CLASS, constants.size());
    TypeSpec.Builder type = TypeSpec.classBuilder(name(from)).addModifiers(Modifier.STATIC);
    if (from == 0) {
      type.addJavadoc("The tasks of the dag, by name: for tests, and wherever one is named.\n")
          .addModifiers(Modifier.PUBLIC, Modifier.FINAL);
    } else {
      type.addJavadoc("More tasks: a class of its own keeps within what a method can hold.\n");
    }
    if (to < constants.size()) {
      type.superclass(name(to));
    }
    return type.addFields(constants.subList(from, to))
        .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
        .build();
  }

  private ClassName name(int from) {
    return members.nested(self, from == 0 ? "Task" : "Tasks" + from);
  }

  private void add(Block block) {
    for (Node node : block.nodes()) {
      if (node instanceof Node.Task task) {
        add(node.head().id(), TypeNames.of(returned(task.call()).boxed()));
      }
      node.blocks().forEach(this::add);
    }
  }

  private void add(String id, TypeName returned) {
    TypeName type = ParameterizedTypeName.get(RuntimeNames.TASK_REF, returned);
    constants.add(
        FieldSpec.builder(type, names.of(id), Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
            .initializer(Snippet.of("new $T($S, $S)", type, dagId, id).code())
            .build());
  }

  /** What the task's method returns: of a sensor not what it finds. */
  private static JavaType returned(Expr.TaskCall call) {
    SensorOptions sensor = call.sensor();
    if (sensor == null) {
      return call.result();
    }
    if (!sensor.optional()) {
      return new JavaType.Primitive("boolean");
    }
    List<JavaType> found = call.result().isVoid() ? List.of() : List.of(call.result().boxed());
    return new JavaType.Declared("java.util", List.of("Optional"), found);
  }
}
