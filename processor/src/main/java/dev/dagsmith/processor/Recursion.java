package dev.dagsmith.processor;

import dev.dagsmith.processor.graph.Block;
import dev.dagsmith.processor.graph.DagGraph;
import dev.dagsmith.processor.graph.Node;
import dev.dagsmith.processor.problem.GraphProblem;
import dev.dagsmith.processor.problem.Problem;
import dev.dagsmith.processor.program.DagMethod;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds dags that contain themselves, by way of the calls of all dags of a compilation. One for a
 * whole compilation.
 */
final class Recursion {
  private final Map<String, List<Call>> calls = new LinkedHashMap<>();

  /** One more dag. */
  void add(DagGraph graph) {
    List<Call> found = new ArrayList<>();
    collect(graph.body(), graph, found);
    calls.put(name(graph), found);
  }

  /** The problem of a dag that contains itself, at the call that leads back to it. */
  Optional<Problem> in(DagGraph graph) {
    return way(name(graph), name(graph), new ArrayList<>())
        .map(
            way -> {
              Call first = way.get(0);
              String path =
                  way.stream().map(Call::display).collect(Collectors.joining(" which calls "));
              return Problem.at(
                  first.node.head().pos(),
                  GraphProblem.RECURSION,
                  first.caller.method() + " calls " + path);
            });
  }

  private Optional<List<Call>> way(String from, String to, List<String> seen) {
    for (Call call : calls.getOrDefault(from, List.of())) {
      if (call.target().equals(to)) {
        return Optional.of(List.of(call));
      }
      if (!seen.contains(call.target())) {
        seen.add(call.target());
        Optional<List<Call>> rest = way(call.target(), to, seen);
        if (rest.isPresent()) {
          List<Call> all = new ArrayList<>(List.of(call));
          all.addAll(rest.get());
          return Optional.of(all);
        }
      }
    }
    return Optional.empty();
  }

  private static void collect(Block block, DagGraph graph, List<Call> found) {
    for (Node node : block.nodes()) {
      if (node instanceof Node.Group group) {
        found.add(new Call(graph.header(), group));
      }
      node.blocks().forEach(inner -> collect(inner, graph, found));
    }
  }

  private static String name(DagGraph graph) {
    String in = graph.header().owner().packageName();
    return (in.isEmpty() ? "" : in + ".") + graph.header().generatedName();
  }

  private record Call(DagMethod.Header caller, Node.Group node) {
    String target() {
      return node.call().generated().qualifiedName();
    }

    String display() {
      return node.call().callee().method()
          + " ("
          + caller.file()
          + ":"
          + node.head().pos().line()
          + ")";
    }
  }
}
