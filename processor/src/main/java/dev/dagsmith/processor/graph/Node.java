package dev.dagsmith.processor.graph;

import dev.dagsmith.processor.program.Expr;
import dev.dagsmith.processor.program.JavaType;
import dev.dagsmith.processor.program.Var;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node of the graph: one of those of {@code dev.dagsmith.runtime.graph}, before it is written.
 */
public sealed interface Node {
  /** What all nodes have. */
  Head head();

  /** The blocks inside it, in the order of the source. */
  default List<Block> blocks() {
    return List.of();
  }

  /**
   * A call of a task, or the polling of a sensor.
   *
   * @param call the call, for its method, its type and its settings
   * @param label makes a name for people; null without one
   */
  record Task(Head head, Expr.TaskCall call, Code code, @Nullable Code label) implements Node {}

  /** An expression without a task call. */
  record Value(Head head, Code code, boolean total) implements Node {}

  /** A branch; {@code choose} gives the number of the arm. */
  record Choice(Head head, Code choose, List<Arm> arms) implements Node {
    /** Copies the list. */
    public Choice {
      arms = List.copyOf(arms);
    }

    @Override
    public List<Block> blocks() {
      return arms.stream().map(Arm::block).toList();
    }
  }

  /** A way of a branch. */
  record Arm(String name, Block block) {}

  /** A variable assigned on several ways of a branch. */
  record Join(Head head, String choice, List<@Nullable String> alternatives) implements Node {
    /** Copies the list. */
    public Join {
      alternatives = Collections.unmodifiableList(new ArrayList<>(alternatives));
    }
  }

  /** A block done for each element. */
  record Mapped(
      Head head,
      Code source,
      Var element,
      String elementId,
      @Nullable JavaType stored,
      Block body,
      boolean inOrder)
      implements Node {
    @Override
    public List<Block> blocks() {
      return List.of(body);
    }
  }

  /** A list made by iterations. */
  record Collect(Head head, List<String> adds, @Nullable JavaType element) implements Node {
    /** Copies the list. */
    public Collect {
      adds = List.copyOf(adds);
    }
  }

  /** A {@code try}. */
  record Try(Head head, Block body, List<Catch> catches, @Nullable Block last) implements Node {
    /** Copies the list. */
    public Try {
      catches = List.copyOf(catches);
    }

    @Override
    public List<Block> blocks() {
      List<Block> all = new ArrayList<>();
      all.add(body);
      catches.forEach(each -> all.add(each.block()));
      if (last != null) {
        all.add(last);
      }
      return all;
    }
  }

  /** A catch clause. */
  record Catch(List<String> classes, String failureId, Block block) {
    /** Copies the list. */
    public Catch {
      classes = List.copyOf(classes);
    }
  }

  /** A variable as a try, or a block that was left early, left it. */
  record Pick(Head head, String of, At at, List<Alternative> alternatives) implements Node {
    /** Copies the list. */
    public Pick {
      alternatives = List.copyOf(alternatives);
    }
  }

  /** Where a pick stands. */
  enum At {
    /** First in a catch block. */
    CATCH,
    /** First in a finally block. */
    FINALLY,
    /** After the try or the block. */
    AFTER
  }

  /** A value and the node after which it counts. */
  record Alternative(@Nullable String after, @Nullable String value) {}

  /** A block that may be left early. */
  record Label(Head head, Block body) implements Node {
    @Override
    public List<Block> blocks() {
      return List.of(body);
    }
  }

  /** Blocks that do not wait for each other. */
  record Parallel(Head head, List<Block> branches) implements Node {
    /** Copies the list. */
    public Parallel {
      branches = List.copyOf(branches);
    }

    @Override
    public List<Block> blocks() {
      return branches;
    }
  }

  /**
   * A call of another dag.
   *
   * @param call the call, for its dag and its type
   * @param arguments gives all arguments as one array
   * @param self gives the instance; null for the other dag's own
   */
  record Group(Head head, Expr.DagCall call, Code arguments, @Nullable Code self) implements Node {}

  /** The end of the dag, with the node of its result. */
  record Return(Head head, @Nullable String value) implements Node {}

  /** A failure. */
  record Throw(Head head, Code failure) implements Node {}

  /** The end of a {@link Label} or of an iteration of a {@link Mapped}. */
  record Leave(Head head, String target) implements Node {}

  /** A step that does nothing. */
  record Barrier(Head head) implements Node {}
}
