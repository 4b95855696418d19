package dev.dagsmith.processor.frontend;

import dev.dagsmith.processor.declaration.Declarations;
import dev.dagsmith.processor.problem.Sources;
import java.util.List;
import javax.lang.model.element.ExecutableElement;

/** Reads dag methods. One for a whole compilation: it keeps the trees that positions stand for. */
public final class FlowReader {
  private final TreeSources sources;

  /** Reads by way of the compiler's trees; {@code declarations} says which methods are tasks. */
  public FlowReader(Compiler compiler, Declarations declarations) {
    this.sources = new TreeSources(compiler);
  }

  /** Where the positions of everything read stand. */
  public Sources sources() {
    return sources;
  }

  /**
   * Reads one.
   *
   * @param lastRound whether no type will be generated any more
   */
  public Reading read(ExecutableElement dag, boolean lastRound) {
    return new Reading.Failed(List.of());
  }

  /**
   * Has the decisions made so far verified when the compiler has attributed the classes. A
   * difference is an error on the expression. To be called once.
   */
  public void verifyLater() {}
}
