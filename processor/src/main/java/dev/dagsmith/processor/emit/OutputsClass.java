package dev.dagsmith.processor.emit;

import com.palantir.javapoet.ClassName;
import dev.dagsmith.processor.graph.Block;
import dev.dagsmith.processor.graph.DagGraph;
import dev.dagsmith.processor.graph.Node;
import dev.dagsmith.processor.program.JavaType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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

  private final Set<String> methods = new HashSet<>(TAKEN);
  private final List<Snippet> members = new ArrayList<>();

  private OutputsClass(String field) {
    members.add(
        Snippet.of(
            """
            /**
             * For the outputs of a dag that calls this one.
             */
            public Outputs($T around, $T group) {
            $>super($L, around, group);
            $<}
            """,
            RuntimeNames.DAG_OUTPUTS,
            String.class,
            field));
  }

  /** Gives {@code outputs()}. */
  static Snippet method() {
    return Snippet.of(
        """
        /**
         * What the dag's tasks give, to be read by other dags and by plain code.
         */
        public static Outputs outputs() {
        $>return new Outputs(null, "");
        $<}
        """);
  }

  /** Gives the class to the generated one. */
  static void addTo(Frame frame, DagGraph graph, ClassName self, String field) {
    OutputsClass outputs = new OutputsClass(field);
    outputs.add(graph.body());
    frame.add(self.nestedClass(NAME), outputs.source());
  }

  private Snippet source() {
    return Snippet.of(
        """
        /**
         * What the dag's tasks give.
         */
        public static final class Outputs extends $T {
        $>$L$<}
        """,
        RuntimeNames.DAG_OUTPUTS,
        members.stream().collect(Snippet.joining("\n")));
  }

  private void add(Block block) {
    for (Node node : block.nodes()) {
      String id = node.head().id();
      if (node instanceof Node.Task task) {
        JavaType stored = TaskNodes.stored(task.call());
        if (!stored.isVoid()) {
          add(id, Snippet.of("$T<$T>", RuntimeNames.TASK_OUTPUT, stored.boxed()));
        }
      } else if (node instanceof Node.Group group) {
        add(id, Snippet.of("$T", TypeNames.raw(group.call().generated()).nestedClass(NAME)));
      }
      node.blocks().forEach(this::add);
    }
  }

  private void add(String id, Snippet output) {
    String method = Members.javaName(id);
    while (!methods.add(method)) {
      method += "_";
    }
    members.add(
        Snippet.of(
            "public $L $L() {\n$>return new $L(this, $S);\n$<}\n", output, method, output, id));
  }
}
