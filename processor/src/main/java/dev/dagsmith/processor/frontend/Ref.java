package dev.dagsmith.processor.frontend;

import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** What a name stands for. */
sealed interface Ref {
  /** A local variable or parameter. */
  record Variable(Local local) implements Ref {}

  /**
   * A field.
   *
   * @param owner the class that it is looked up in
   */
  record Field(VariableElement field, TypeElement owner) implements Ref {}

  /** A class or interface. */
  record Type(TypeElement type) implements Ref {}

  /** A package, or the beginning of its name. */
  record InPackage(String name) implements Ref {}

  /** No name, but an expression with a value. */
  record Value() implements Ref {}
}
