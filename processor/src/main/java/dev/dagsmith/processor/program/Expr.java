package dev.dagsmith.processor.program;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expression of the body. */
public sealed interface Expr {
  /** Where it stands. */
  Pos pos();

  /**
   * The user's own expression, as text with holes.
   *
   * @param pos where it stands
   * @param parts its text
   * @param total whether it can't fail: a literal, a constant, a plain name
   * @param statements whether the text is the body of a method that returns the value, instead of
   *     an expression
   */
  record Glue(Pos pos, List<Part> parts, boolean total, boolean statements) implements Expr {
    /** Copies the list. */
    public Glue {
      parts = List.copyOf(parts);
    }
  }

  /**
   * A call of a task, or the polling of a sensor.
   *
   * @param pos where the call stands
   * @param callee the method
   * @param receiver what it is called on; null for a static method, and for one of the dag's own
   *     instance
   * @param arguments in order
   * @param result type of the value; {@link JavaType.Primitive#VOID} for none. For a sensor the
   *     type found
   * @param options id, retries and so on, with all defaults applied
   * @param sensor how to poll; null for a task
   */
  record TaskCall(
      Pos pos,
      Callee callee,
      @Nullable Glue receiver,
      List<Expr> arguments,
      JavaType result,
      TaskOptions options,
      @Nullable SensorOptions sensor)
      implements Expr {
    /** Copies the list. */
    public TaskCall {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * A call of another dag.
   *
   * @param pos where the call stands
   * @param dagId the other dag's id
   * @param generated its generated class, which may not exist yet
   * @param callee the method
   * @param receiver what it is called on; null for a static method, and for one of the dag's own
   *     instance
   * @param arguments in order; null for injected parameters, which the engine gives
   * @param result type of the value
   */
  record DagCall(
      Pos pos,
      String dagId,
      JavaType.Declared generated,
      Callee callee,
      @Nullable Glue receiver,
      List<@Nullable Expr> arguments,
      JavaType result)
      implements Expr {}

  /** {@code c ? a : b} with a task call in {@code a} or {@code b}. */
  record Conditional(Pos pos, Expr condition, Expr whenTrue, Expr whenFalse) implements Expr {}

  /** {@code a && b} or {@code a || b} with a task call in {@code b}. */
  record Logical(Pos pos, boolean and, Expr left, Expr right) implements Expr {}

  /**
   * Statements, and then the value of a variable that they assign: a switch expression, a pipeline.
   */
  record Sequence(Pos pos, Seq before, Var value) implements Expr {}
}
