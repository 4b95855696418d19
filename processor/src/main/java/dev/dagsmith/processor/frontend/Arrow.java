package dev.dagsmith.processor.frontend;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.util.SourcePositions;
import java.io.IOException;

/** Finds the arrow of a lambda: javac shows errors on the lambda there. */
final class Arrow {
  private final SourcePositions positions;
  private final CompilationUnitTree unit;

  Arrow(SourcePositions positions, CompilationUnitTree unit) {
    this.positions = positions;
    this.unit = unit;
  }

  /** Offset of the arrow. */
  long offset(LambdaExpressionTree lambda) {
    long start = positions.getStartPosition(unit, lambda);
    int count = lambda.getParameters().size();
    long after =
        count == 0 ? start : positions.getEndPosition(unit, lambda.getParameters().get(count - 1));
    try {
      String text = unit.getSourceFile().getCharContent(true).toString();
      int arrow = text.indexOf("->", (int) Math.max(start, after));
      return arrow < 0 ? start : arrow;
    } catch (IOException e) {
      return start;
    }
  }
}
