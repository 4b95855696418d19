package dev.dagsmith.processor.problem;

import dev.dagsmith.processor.program.Pos;
import java.util.Comparator;
import java.util.List;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** Prints problems, sorted by position. Nothing else in the processor prints. */
public final class ProblemPrinter {
  private static final Comparator<Located> ORDER =
      Comparator.comparing(Located::file)
          .thenComparingInt(Located::line)
          .thenComparingInt(Located::column)
          .thenComparing(located -> located.problem.kind().code());

  private final Messager messager;
  private final Sources sources;

  /** Prints by way of {@code sources} where it knows the place, else on the messager. */
  public ProblemPrinter(Messager messager, Sources sources) {
    this.messager = messager;
    this.sources = sources;
  }

  /** Prints all that are not silenced, each once. */
  public void print(List<Problem> problems) {
    problems.stream().distinct().map(this::locate).sorted(ORDER).forEach(this::print);
  }

  /** Prints an error that stands nowhere in a source. */
  public void printWithoutPlace(ProblemKind kind, Object... arguments) {
    messager.printMessage(Diagnostic.Kind.ERROR, Problem.text(kind, arguments));
  }

  private void print(Located located) {
    Problem problem = located.problem;
    boolean error = problem.kind().severity() == ProblemKind.Severity.ERROR;
    if (!error && Silence.covers(located.element, problem.kind().code())) {
      return;
    }
    Diagnostic.Kind kind = error ? Diagnostic.Kind.ERROR : Diagnostic.Kind.WARNING;
    if (located.pos != null) {
      sources.print(kind, problem.message(), located.pos);
    } else if (problem.place() instanceof Place.OnElement on) {
      messager.printMessage(kind, problem.message(), on.element(), on.annotation(), on.value());
    }
  }

  private Located locate(Problem problem) {
    if (problem.place() instanceof Place.OnElement on) {
      Pos pos = sources.locate(on.element(), on.annotation(), on.value());
      return new Located(problem, pos, pos == null ? "" : sources.file(pos), on.element());
    }
    Pos pos = ((Place.InBody) problem.place()).pos();
    return new Located(problem, pos, sources.file(pos), sources.enclosing(pos));
  }

  private record Located(Problem problem, @Nullable Pos pos, String file, Element element) {
    int line() {
      return pos == null ? 0 : pos.line();
    }

    int column() {
      return pos == null ? 0 : pos.column();
    }
  }
}
