package dev.dagsmith.processor.program;

/**
 * A variable of the body.
 *
 * @param number unique in the body: two variables of one name are told apart by it
 * @param name as in the source; made up for {@link Kind#TEMP}
 * @param type its declared or inferred type; for {@link Kind#FAILURE} it has no meaning
 * @param kind what it is
 */
public record Var(int number, String name, JavaType type, Kind kind) {
  /** What a variable is. */
  public enum Kind {
    /** A parameter of the dag method. */
    PARAM,
    /** A local variable. */
    LOCAL,
    /** The element of a loop or of a stage of a stream. */
    ELEMENT,
    /** The variable of a catch clause. */
    FAILURE,
    /**
     * A variable of a pattern; assigned by a {@link Stmt.Let} whose value is a statement {@link
     * Expr.Glue}.
     */
    PATTERN,
    /** A list that a loop's iterations add to. */
    LIST,
    /** Made up by the front end. */
    TEMP
  }
}
