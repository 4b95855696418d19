package dev.dagsmith.processor.frontend;

import dev.dagsmith.processor.program.Var;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * A variable that is in scope.
 *
 * @param name as the source calls it here; a lambda's parameter may be another name of a variable
 * @param var its variable; null for one that lives and dies within a piece of glue
 * @param type its type; null if it has none that matters
 * @param depth how many loops are around its declaration
 */
record Local(String name, @Nullable Var var, @Nullable TypeMirror type, int depth) {
  /** A variable within glue. */
  static Local within(String name, @Nullable TypeMirror type) {
    return new Local(name, null, type, 0);
  }

  boolean caught() {
    return var != null && var.kind() == Var.Kind.FAILURE;
  }

  boolean collects() {
    return var != null && var.kind() == Var.Kind.LIST;
  }
}
