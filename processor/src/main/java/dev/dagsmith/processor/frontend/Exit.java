package dev.dagsmith.processor.frontend;

import dev.dagsmith.processor.program.Var;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** A block that statements inside it may end early, perhaps with a value. */
final class Exit {
  private final int label;
  private final @Nullable Var result;
  private final @Nullable TypeMirror type;
  private boolean used;

  /**
   * The end of a block.
   *
   * @param label its number
   * @param result the variable for the value; null without one
   * @param type the type that the value is expected to have, if that is known
   */
  Exit(int label, @Nullable Var result, @Nullable TypeMirror type) {
    this.label = label;
    this.result = result;
    this.type = type;
  }

  int label() {
    return label;
  }

  @Nullable Var result() {
    return result;
  }

  @Nullable TypeMirror type() {
    return type;
  }

  /** Notes that a statement jumps here. */
  void use() {
    used = true;
  }

  boolean used() {
    return used;
  }
}
