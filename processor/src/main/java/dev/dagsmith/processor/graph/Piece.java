package dev.dagsmith.processor.graph;

import dev.dagsmith.processor.program.JavaType;
import dev.dagsmith.processor.program.Var;

/** A piece of the text of a {@link Code}. */
public sealed interface Piece {
  /** Text that is repeated as it is. */
  record Text(String code) implements Piece {}

  /** The name of a type, written with an import; with its arguments if it has some. */
  record Type(JavaType type) implements Piece {}

  /**
   * A variable of the user's, which the code declares before anything else.
   *
   * @param id the node that has its value at this place
   */
  record Local(Var var, String id) implements Piece {}

  /**
   * The value of a node, asked for in place.
   *
   * @param type the type that the expression has there
   */
  record Get(JavaType type, String id) implements Piece {}

  /** The instance that the dag's methods are called on. */
  record Self() implements Piece {}
}
