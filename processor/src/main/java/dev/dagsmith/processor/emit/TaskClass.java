package dev.dagsmith.processor.emit;

import com.palantir.javapoet.ClassName;
import dev.dagsmith.processor.graph.Block;
import dev.dagsmith.processor.graph.DagGraph;
import dev.dagsmith.processor.graph.Node;
import dev.dagsmith.processor.program.Expr;
import dev.dagsmith.processor.program.JavaType;
import dev.dagsmith.processor.program.SensorOptions;
import java.util.ArrayList;
import java.util.List;

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
  private final List<Snippet> constants = new ArrayList<>();

  private TaskClass(ClassName self, String dagId, Members members) {
    this.self = self;
    this.dagId = dagId;
    this.members = members;
  }

  /** Gives it to the generated class. */
  static void addTo(Frame frame, DagGraph graph, ClassName self, Members members) {
    TaskClass tasks = new TaskClass(self, graph.header().dagId(), members);
    tasks.add(graph.body());
    int from = 0;
    do {
      frame.add(tasks.name(from), tasks.part(from));
      from += CONSTANTS_IN_A_CLASS;
    } while (from < tasks.constants.size());
  }

  /** A class of the constants from this one on; those of its superclass follow them. */
  private Snippet part(int from) {
    int to = Math.min(from + CONSTANTS_IN_A_CLASS, constants.size());
    String name = name(from).simpleName();
    Snippet.Builder type =
        Snippet.builder()
            .add(
                "/**\n * $L\n */\n",
                from == 0
                    ? "The tasks of the dag, by name: for tests, and wherever one is named."
                    : "More tasks: a class of its own keeps within what a method can hold.")
            .add(from == 0 ? "public static final class $L" : "static class $L", name);
    if (to < constants.size()) {
      type.add(" extends $L", name(to).simpleName());
    }
    type.add(" {\n$>");
    constants.subList(from, to).forEach(each -> type.add(each).add("\n"));
    return type.add("private $L() {\n}\n$<}\n", name).build();
  }

  private ClassName name(int from) {
    return members.nested(self, from == 0 ? "Task" : "Tasks" + from);
  }

  private void add(Block block) {
    for (Node node : block.nodes()) {
      if (node instanceof Node.Task task) {
        add(node.head().id(), returned(task.call()).boxed());
      }
      node.blocks().forEach(this::add);
    }
  }

  private void add(String id, JavaType returned) {
    Snippet type = Snippet.of("$T<$T>", RuntimeNames.TASK_REF, returned);
    constants.add(
        Snippet.of(
            "public static final $L $L = new $L($S, $S);\n", type, names.of(id), type, dagId, id));
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
