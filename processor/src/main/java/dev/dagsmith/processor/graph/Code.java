package dev.dagsmith.processor.graph;

import dev.dagsmith.processor.program.JavaType;
import dev.dagsmith.processor.program.Var;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a node does.
 *
 * @param pieces its text
 * @param form what the text is
 * @param target what the text is assigned to, for {@link Form#ASSIGNED}
 */
public record Code(List<Piece> pieces, Form form, @Nullable Target target) {
  /** Copies the list. */
  public Code {
    pieces = List.copyOf(pieces);
  }

  /** What a code's text is. */
  public enum Form {
    /** An expression, whose value is given back. */
    VALUE,
    /** An expression whose value, if it has one, is not wanted. */
    EFFECT,
    /** Statements that give back a value themselves. */
    STATEMENTS,
    /** An expression that is assigned to the target, whose value is given back. */
    ASSIGNED
  }

  /**
   * A variable that takes the value, so that it is converted as the user's own declaration does.
   *
   * @param var the variable; null for one that is made up
   * @param name its name
   * @param type its type
   * @param operator {@code "="} or a compound one
   * @param old the node that has its value so far, if the operator needs it
   */
  public record Target(
      @Nullable Var var, String name, JavaType type, String operator, @Nullable String old) {
    /** A made-up variable. */
    public static Target of(String name, JavaType type) {
      return new Target(null, name, type, "=", null);
    }

    /** The same, with the node that has its value so far. */
    public Target old(String newOld) {
      return new Target(var, name, type, operator, newOld);
    }
  }

  /** An expression. */
  public static Code value(List<Piece> pieces) {
    return new Code(pieces, Form.VALUE, null);
  }

  /** An expression without a value. */
  public static Code effect(List<Piece> pieces) {
    return new Code(pieces, Form.EFFECT, null);
  }
}
