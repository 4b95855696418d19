package dev.dagsmith.processor.lint;

import dev.dagsmith.processor.graph.Block;
import dev.dagsmith.processor.graph.DagGraph;
import dev.dagsmith.processor.graph.Node;
import dev.dagsmith.processor.problem.Problem;
import dev.dagsmith.processor.problem.Problems;
import dev.dagsmith.processor.problem.XComProblem;
import dev.dagsmith.processor.program.ContextUses;
import dev.dagsmith.processor.program.ContextUses.Pull;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What tasks pull has ended by then, and is pushed by somebody. A task that the dag does not have
 * may be one of a dag around it, of which nothing is known here.
 */
public final class PullRules {
  private final DagGraph graph;
  private final Function<String, ContextUses> uses;
  private final Problems problems;
  private @Nullable Upstream upstream;

  private PullRules(DagGraph graph, Function<String, ContextUses> uses, Problems problems) {
    this.graph = graph;
    this.uses = uses;
    this.problems = problems;
  }

  /**
   * Checks the tasks of a dag.
   *
   * @param uses what the methods of a class do with the context, by the class's name
   */
  public static void check(DagGraph graph, Function<String, ContextUses> uses, Problems problems) {
    new PullRules(graph, uses, problems).check(graph.body());
  }

  private void check(Block block) {
    for (Node node : block.nodes()) {
      if (node instanceof Node.Task task) {
        List<Pull> pulls = of(task).pulls().get(task.call().callee().method());
        if (pulls != null) {
          pulls.forEach(pull -> check(task, pull));
        }
      }
      node.blocks().forEach(this::check);
    }
  }

  private ContextUses of(Node.Task task) {
    return uses.apply(task.call().callee().owner().qualifiedName());
  }

  private void check(Node.Task reader, Pull pull) {
    Upstream of = upstream == null ? new Upstream(graph.body()) : upstream;
    upstream = of;
    int dot = pull.taskId().indexOf('.');
    Node from = of.node(dot < 0 ? pull.taskId() : pull.taskId().substring(0, dot));
    if (from == null) {
      return;
    } else if (pull.keyPos() != null) {
      checkKey(reader, pull, from);
    } else if (!of.of(reader).contains(from.head().id())) {
      problems.add(
          Problem.at(
              pull.taskPos(),
              XComProblem.NOT_UPSTREAM,
              reader.head().id(),
              pull.taskId(),
              graph.header().dagId()));
    }
  }

  private void checkKey(Node.Task reader, Pull pull, Node from) {
    if (!(from instanceof Node.Task task) || pull.key().equals("return_value")) {
      return;
    }
    ContextUses producer = of(task);
    Set<String> pushed = producer.pushed();
    if (pull.keyPos() != null && !producer.pushesMore() && !pushed.contains(pull.key())) {
      problems.add(
          Problem.at(
                  pull.keyPos(),
                  XComProblem.NEVER_PUSHED,
                  reader.head().id(),
                  pull.taskId(),
                  pull.key())
              .didYouMean(pull.key(), pushed));
    }
  }
}
