package dev.dagsmith.processor;

import dev.dagsmith.processor.emit.Emitter;
import dev.dagsmith.processor.emit.FileWriter;
import dev.dagsmith.processor.emit.GeneratedFiles;
import dev.dagsmith.processor.graph.DagGraph;
import dev.dagsmith.processor.problem.GraphProblem;
import dev.dagsmith.processor.problem.Problem;
import dev.dagsmith.processor.problem.Problems;
import java.io.IOException;
import javax.annotation.processing.Filer;
import javax.lang.model.element.ExecutableElement;

/** The last phase: what is generated for a dag goes to the compiler. */
final class Output {
  private final Filer filer;

  Output(Filer filer) {
    this.filer = filer;
  }

  /** Writes the files of a dag without problems; its method is their one origin. */
  void write(DagGraph graph, ExecutableElement dag, Problems problems) {
    GeneratedFiles files = Emitter.emit(graph);
    try {
      FileWriter.write(filer, files, dag);
    } catch (IOException e) {
      problems.add(Problem.at(dag, GraphProblem.NOT_WRITTEN, "The class " + files.className(), e));
    }
  }
}
