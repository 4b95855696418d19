package dev.dagsmith.processor.frontend;

import java.util.Optional;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/**
 * What Java makes of the types of two operands: numeric promotion, and the type of a choice between
 * them (Java Language Specification, 5.6 and 15.25).
 *
 * @param types the compiler's
 */
record Promotion(Types types) {
  /**
   * The type of a choice between two values; empty if they differ too much.
   *
   * @param constants whether one of them is an int constant
   */
  Optional<TypeMirror> both(TypeMirror left, TypeMirror right, boolean constants) {
    if (types.isSameType(left, right)) {
      return Optional.of(left);
    }
    if (left.getKind() == TypeKind.NULL || right.getKind() == TypeKind.NULL) {
      TypeMirror other = left.getKind() == TypeKind.NULL ? right : left;
      return Optional.of(
          other instanceof PrimitiveType primitive && other.getKind().isPrimitive()
              ? types.boxedClass(primitive).asType()
              : other);
    }
    if (!left.getKind().isPrimitive() && !right.getKind().isPrimitive()) {
      if (types.isSubtype(left, right)) {
        return Optional.of(right);
      } else if (types.isSubtype(right, left)) {
        return Optional.of(left);
      }
    }
    // an int constant beside a narrower type takes that type
    Optional<TypeMirror> promoted = of(left, right);
    return promoted.filter(
        type -> !constants || type.getKind() != TypeKind.INT || isInts(left, right));
  }

  private boolean isInts(TypeMirror left, TypeMirror right) {
    return primitiveKind(left) == TypeKind.INT && primitiveKind(right) == TypeKind.INT;
  }

  /** The type of an operation on two values; empty if there is none on numbers or booleans. */
  Optional<TypeMirror> of(TypeMirror left, TypeMirror right) {
    TypeKind a = primitiveKind(left);
    TypeKind b = primitiveKind(right);
    if (a == TypeKind.BOOLEAN && b == TypeKind.BOOLEAN) {
      return Optional.of(types.getPrimitiveType(TypeKind.BOOLEAN));
    }
    for (TypeKind kind : new TypeKind[] {TypeKind.DOUBLE, TypeKind.FLOAT, TypeKind.LONG}) {
      if (a == kind || b == kind) {
        return Optional.of(types.getPrimitiveType(kind));
      }
    }
    return a.isPrimitive() && b.isPrimitive()
        ? Optional.of(types.getPrimitiveType(TypeKind.INT))
        : Optional.empty();
  }

  private TypeKind primitiveKind(TypeMirror type) {
    try {
      return types.unboxedType(type).getKind();
    } catch (IllegalArgumentException e) {
      return type.getKind();
    }
  }
}
