package dev.dagsmith.processor.program;

/** A piece of the text of an {@link Expr.Glue}. Joined, the pieces are the user's expression. */
public sealed interface Part {
  /**
   * Text that is repeated as it is. Names in it are keywords, members after a dot, lambda
   * parameters or labels.
   */
  record Text(String code) implements Part {}

  /** The name of a type, without arguments; written with an import. */
  record TypeName(JavaType.Declared type) implements Part {}

  /** The value of a variable. */
  record Use(Var var) implements Part {}

  /** The instance that the dag's methods are called on: {@code this}. */
  record Self() implements Part {}

  /**
   * An expression within: one with a task call, whose value stands here; or an {@link Expr.Glue}
   * that stands to the left of a task call, so that it is evaluated before that call, at its own
   * place, and its text repeated here.
   */
  record Hole(Expr expr) implements Part {}
}
