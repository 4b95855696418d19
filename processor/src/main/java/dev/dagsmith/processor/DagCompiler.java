package dev.dagsmith.processor;

import dev.dagsmith.processor.analysis.Analysis;
import dev.dagsmith.processor.declaration.Clashes;
import dev.dagsmith.processor.declaration.Declarations;
import dev.dagsmith.processor.frontend.FlowReader;
import dev.dagsmith.processor.frontend.Reading;
import dev.dagsmith.processor.graph.DagGraph;
import dev.dagsmith.processor.graph.DuplicateId;
import dev.dagsmith.processor.graph.Unpushed;
import dev.dagsmith.processor.lint.PullRules;
import dev.dagsmith.processor.lint.ReaderRules;
import dev.dagsmith.processor.problem.DeclarationProblem;
import dev.dagsmith.processor.problem.GraphProblem;
import dev.dagsmith.processor.problem.Problem;
import dev.dagsmith.processor.problem.Problems;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Takes dags from phase to phase. Those that name a missing type wait, by name. */
final class DagCompiler {
  private final Elements elements;
  private final Declarations declarations;
  private final Clashes clashes;
  private final FlowReader reader;
  private final Output output;
  private final Recursion recursion = new Recursion();
  private final Set<Waiting> waiting = new LinkedHashSet<>();

  DagCompiler(
      Elements elements,
      Declarations declarations,
      Clashes clashes,
      FlowReader reader,
      Output output) {
    this.elements = elements;
    this.declarations = declarations;
    this.clashes = clashes;
    this.reader = reader;
    this.output = output;
  }

  /** The dags of a class that was checked; one with a problem is read, but not generated. */
  void add(TypeElement type, Problems problems) {
    for (ExecutableElement dag : declarations.dags(type)) {
      if (declarations.isKotlinStub(type)) {
        problems.add(Problem.at(dag, DeclarationProblem.KAPT_STUBS, type.getSimpleName()));
        continue;
      }
      if (!declarations.hasBody(dag)) {
        continue;
      }
      clashes.take(dag, problems);
      String owner = type.getQualifiedName().toString();
      waiting.add(new Waiting(owner, dag.toString(), !problems.hasErrorsAt(dag)));
    }
  }

  /** Compiles those that can be read now. */
  void compile(boolean lastRound, Problems problems) {
    List<Analyzed> analyzed = new ArrayList<>();
    for (Waiting next : List.copyOf(waiting)) {
      next.find(elements, declarations)
          .ifPresent(
              dag -> reader.walk(dag, () -> analyze(next, dag, lastRound, problems, analyzed)));
    }
    analyzed.forEach(each -> reader.walk(each.method, () -> finish(each, problems)));
  }

  private void analyze(
      Waiting next,
      ExecutableElement dag,
      boolean lastRound,
      Problems problems,
      List<Analyzed> analyzed) {
    Problems ofDag = new Problems();
    DagGraph graph = Guard.call(dag, ofDag, () -> graph(next, dag, lastRound, ofDag));
    if (ofDag.hasErrors()) {
      waiting.remove(next);
    }
    if (graph != null) {
      recursion.add(graph);
      analyzed.add(new Analyzed(graph, dag, next.sound() && !ofDag.hasErrors()));
    }
    problems.addAll(ofDag.list());
  }

  /** Reads and analyses; null if the dag waits, or has said what is wrong. */
  private @Nullable DagGraph graph(
      Waiting next, ExecutableElement dag, boolean lastRound, Problems problems) {
    Reading reading = reader.read(dag, lastRound);
    if (reading instanceof Reading.Deferred) {
      return null;
    }
    waiting.remove(next);
    if (reading instanceof Reading.Failed failed) {
      problems.addAll(failed.problems());
      return null;
    }
    DagGraph graph = Analysis.of(((Reading.Read) reading).dag());
    for (DuplicateId twice : graph.duplicates()) {
      problems.add(
          Problem.at(
              twice.pos(), GraphProblem.DUPLICATE_TASK_ID, twice.id(), twice.first().line()));
    }
    for (Unpushed needed : graph.unpushed()) {
      problems.add(Problem.at(needed.pos(), GraphProblem.VALUE_NOT_PUSHED, needed.task()));
    }
    PullRules.check(graph, reader::contextUses, problems);
    return graph.readers(ReaderRules.check(graph, reader::contextUses, problems));
  }

  private void finish(Analyzed dag, Problems problems) {
    Optional<Problem> cycle = recursion.in(dag.graph);
    cycle.ifPresent(problems::add);
    if (cycle.isPresent() || !dag.sound) {
      return;
    }
    Guard.run(dag.method, problems, () -> output.write(dag.graph, dag.method, problems));
  }

  private record Analyzed(DagGraph graph, ExecutableElement method, boolean sound) {}
}
