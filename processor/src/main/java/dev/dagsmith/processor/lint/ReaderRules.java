package dev.dagsmith.processor.lint;

import dev.dagsmith.processor.graph.DagGraph;
import dev.dagsmith.processor.graph.Node;
import dev.dagsmith.processor.problem.Problem;
import dev.dagsmith.processor.problem.Problems;
import dev.dagsmith.processor.problem.XComProblem;
import dev.dagsmith.processor.program.ContextUses;
import dev.dagsmith.processor.program.XComOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Only those read a task's XComs whom it lets: those that it names are there, nothing else uses its
 * value, and what is exclusive has one reader.
 */
public final class ReaderRules {
  private final DagGraph graph;
  private final Consumers consumers;
  private final Function<String, ContextUses> uses;
  private final Problems problems;
  private final OnceRules once;

  private ReaderRules(DagGraph graph, Function<String, ContextUses> uses, Problems problems) {
    this.graph = graph;
    this.consumers = new Consumers(graph.body());
    this.uses = uses;
    this.problems = problems;
    this.once = new OnceRules(consumers, problems);
  }

  /**
   * Checks the tasks of a dag.
   *
   * @param uses what the methods of a class do with the context, by the class's name
   * @return by task id, who alone may read its XComs
   */
  public static Map<String, List<String>> check(
      DagGraph graph, Function<String, ContextUses> uses, Problems problems) {
    ReaderRules rules = new ReaderRules(graph, uses, problems);
    Map<String, List<String>> readers = new HashMap<>();
    for (Node.Task task : rules.consumers.tasks()) {
      XComOptions xcom = task.call().options().xcom();
      if (xcom.exclusive()) {
        readers.put(task.head().id(), List.of(rules.only(task, xcom)));
      } else if (!xcom.readers().isEmpty()) {
        if (rules.namesAreKnown(task, xcom.readers())) { // else who reads it may be the one meant
          rules.checkConsumers(task, xcom.readers());
        }
        readers.put(task.head().id(), xcom.readers());
      }
    }
    return readers;
  }

  private boolean namesAreKnown(Node.Task task, List<String> readers) {
    boolean known = true;
    List<String> ids = consumers.tasks().stream().map(each -> each.head().id()).toList();
    for (String reader : readers) {
      if (!ids.contains(reader) && reader.indexOf('.') < 0) {
        known = false;
        problem(task, XComProblem.UNKNOWN_READER, reader, graph.header().dagId(), reader, ids);
      }
    }
    return known;
  }

  private void checkConsumers(Node.Task task, List<String> readers) {
    for (Node each : consumers.of(task)) {
      if (!(each instanceof Node.Task reader) || !readers.contains(base(reader))) {
        problem(
            task,
            XComProblem.NOT_A_READER,
            String.join(", ", readers),
            Consumers.display(each),
            "",
            List.of());
      }
    }
  }

  /** The one reader of an exclusive value; a name that no task has if that is wrong. */
  private String only(Node.Task task, XComOptions xcom) {
    Set<String> readers = new LinkedHashSet<>(xcom.readers());
    List<Node> given = consumers.of(task);
    List<Node> all = new ArrayList<>(given);
    consumers.tasks().stream().filter(each -> pulls(each, task.head().id())).forEach(all::add);
    for (Node each : all) {
      readers.add(each instanceof Node.Task reader ? name(reader, xcom) : Consumers.display(each));
    }
    if (!namesAreKnown(task, xcom.readers())) {
      return "";
    } else if (readers.size() == 1 && given.stream().allMatch(Node.Task.class::isInstance)) {
      if (xcom.once() && !all.isEmpty()) {
        once.check(task, all.get(0), !given.isEmpty());
      }
      return readers.iterator().next();
    }
    String who = readers.isEmpty() ? "nobody" : String.join(" and ", readers);
    problem(task, XComProblem.NOT_EXCLUSIVE, who, "", "", List.of());
    return "";
  }

  private boolean pulls(Node.Task reader, String producer) {
    ContextUses of = uses.apply(reader.call().callee().owner().qualifiedName());
    return of.pulls().getOrDefault(reader.call().callee().method(), List.of()).stream()
        .anyMatch(pull -> pull.taskId().equals(producer));
  }

  private void problem(
      Node.Task task,
      XComProblem kind,
      String first,
      String second,
      String name,
      List<String> candidates) {
    problems.add(
        Problem.at(task.head().pos(), kind, task.head().id(), first, second)
            .didYouMean(name, candidates));
  }

  /** What is consumed once is for one call alone. */
  private static String name(Node.Task reader, XComOptions xcom) {
    return xcom.once() ? reader.head().id() : base(reader);
  }

  /** The id of a task's first call stands for all of its calls. */
  private static String base(Node.Task task) {
    return task.call().options().id();
  }
}
