package dev.dagsmith.processor.analysis;

import dev.dagsmith.processor.program.Expr;
import dev.dagsmith.processor.program.Part;

/** Tells expressions with calls from those without. */
final class Calls {
  private Calls() {}

  /** Whether the expression has a call in it, so that what is left of it is evaluated before. */
  static boolean in(Expr expr) {
    if (!(expr instanceof Expr.Glue glue)) {
      return true;
    }
    return glue.parts().stream()
        .anyMatch(part -> part instanceof Part.Hole hole && in(hole.expr()));
  }
}
