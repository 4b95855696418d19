package dev.dagsmith.processor.lint;

import dev.dagsmith.processor.graph.Node;
import dev.dagsmith.processor.problem.Problem;
import dev.dagsmith.processor.problem.Problems;
import dev.dagsmith.processor.problem.XComProblem;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A value that is consumed once is given to one instance of its reader, and whatever is made of it
 * is made before that one starts: afterwards it is gone.
 */
final class OnceRules {
  private final Consumers consumers;
  private final Problems problems;

  OnceRules(Consumers consumers, Problems problems) {
    this.consumers = consumers;
    this.problems = problems;
  }

  /**
   * Checks a value with one reader.
   *
   * @param passed whether the reader is given the value; if not it pulls it, and which of its
   *     instances does is known when they run
   */
  void check(Node.Task producer, Node reader, boolean passed) {
    Set<String> through = consumers.through(producer);
    if (loops(producer, through) || (passed && captured(producer, reader))) {
      return;
    }
    Set<String> needed = before(reader);
    for (Node node : consumers.nodes()) {
      String id = node.head().id();
      if (through.contains(id) && !node.equals(producer) && !needed.contains(id)) {
        String text = node.head().text();
        problem(producer, XComProblem.ONCE_BESIDE, reader.head().id(), text.isEmpty() ? id : text);
      }
    }
  }

  /** A loop over the value reads it again for each of its elements. */
  private boolean loops(Node.Task producer, Set<String> through) {
    for (Node node : consumers.nodes()) {
      if (node instanceof Node.Mapped && node.head().reads().stream().anyMatch(through::contains)) {
        problem(producer, XComProblem.ONCE_IN_LOOP, "what loops over " + node.head().text(), "");
        return true;
      }
    }
    return false;
  }

  private boolean captured(Node.Task producer, Node reader) {
    List<String> around = consumers.loops(producer);
    List<String> inside = consumers.loops(reader);
    boolean captured =
        inside.size() > around.size() || !around.subList(0, inside.size()).equals(inside);
    if (captured) {
      problem(producer, XComProblem.ONCE_IN_LOOP, reader.head().id(), "");
    }
    return captured;
  }

  /** The ids of all that a node waits for. */
  private Set<String> before(Node reader) {
    Set<String> before = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(reader.head().id()));
    while (!open.isEmpty()) {
      String next = open.pop();
      if (before.add(next)) {
        consumers.nodes().stream()
            .filter(node -> node.head().id().equals(next))
            .forEach(node -> inputs(node, open));
      }
    }
    return before;
  }

  private static void inputs(Node node, Deque<String> open) {
    node.head().reads().forEach(open::push);
    if (node instanceof Node.Collect collect) {
      collect.adds().forEach(open::push);
    }
  }

  private void problem(Node.Task producer, XComProblem kind, String first, String second) {
    problems.add(Problem.at(producer.head().pos(), kind, producer.head().id(), first, second));
  }
}
