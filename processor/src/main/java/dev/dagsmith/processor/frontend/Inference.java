package dev.dagsmith.processor.frontend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Finds the type variables of a generic method from the types of its arguments, in the plain cases:
 * where it is not sure it finds nothing.
 */
final class Inference {
  private final Types types;
  private final Map<Element, TypeMirror> found = new HashMap<>();
  private boolean contradicts;

  Inference(Types types) {
    this.types = types;
  }

  /** Learns from an argument of a type passed as a parameter of another. */
  void unify(TypeMirror formal, @Nullable TypeMirror actual) {
    if (actual == null || actual.getKind() == TypeKind.NULL) {
      return;
    }
    if (formal instanceof TypeVariable variable) {
      bind(variable.asElement(), boxed(actual));
    } else if (formal instanceof ArrayType array && actual instanceof ArrayType from) {
      unify(array.getComponentType(), from.getComponentType());
    } else if (formal instanceof WildcardType wildcard) {
      unifyWildcard(wildcard, actual);
    } else if (formal instanceof DeclaredType declared && !declared.getTypeArguments().isEmpty()) {
      asSuper(boxed(actual), (TypeElement) declared.asElement())
          .ifPresent(from -> unifyAll(declared.getTypeArguments(), from.getTypeArguments()));
    }
  }

  private void unifyWildcard(WildcardType formal, TypeMirror actual) {
    TypeMirror bound =
        formal.getExtendsBound() == null ? formal.getSuperBound() : formal.getExtendsBound();
    if (bound != null) {
      unify(bound, actual instanceof WildcardType from ? from.getExtendsBound() : actual);
    }
  }

  private void unifyAll(List<? extends TypeMirror> formals, List<? extends TypeMirror> actuals) {
    for (int i = 0; i < Math.min(formals.size(), actuals.size()); i++) {
      unify(formals.get(i), actuals.get(i));
    }
  }

  private void bind(Element variable, TypeMirror type) {
    TypeMirror before = found.putIfAbsent(variable, type);
    contradicts |= before != null && !types.isSameType(before, type);
  }

  /** The type with what was found; empty if it names a variable that was not. */
  Optional<TypeMirror> substitute(TypeMirror type, List<? extends Element> variables) {
    return contradicts ? Optional.empty() : Optional.ofNullable(replace(type, variables));
  }

  private @Nullable TypeMirror replace(TypeMirror type, List<? extends Element> variables) {
    if (type instanceof TypeVariable variable && variables.contains(variable.asElement())) {
      return found.get(variable.asElement());
    }
    if (type instanceof ArrayType array) {
      TypeMirror component = replace(array.getComponentType(), variables);
      return component == null ? null : types.getArrayType(component);
    }
    if (type instanceof WildcardType wildcard) {
      TypeMirror upper = wildcard.getExtendsBound();
      TypeMirror lower = wildcard.getSuperBound();
      TypeMirror newUpper = upper == null ? null : replace(upper, variables);
      TypeMirror newLower = lower == null ? null : replace(lower, variables);
      boolean lost = (upper != null && newUpper == null) || (lower != null && newLower == null);
      return lost ? null : types.getWildcardType(newUpper, newLower);
    }
    if (type instanceof DeclaredType declared && !declared.getTypeArguments().isEmpty()) {
      List<TypeMirror> arguments = new ArrayList<>();
      for (TypeMirror argument : declared.getTypeArguments()) {
        TypeMirror replaced = replace(argument, variables);
        if (replaced == null) {
          return null;
        }
        arguments.add(replaced);
      }
      return types.getDeclaredType(
          (TypeElement) declared.asElement(), arguments.toArray(TypeMirror[]::new));
    }
    return type;
  }

  /** The type as one of the class {@code target}, with that class's type arguments. */
  Optional<DeclaredType> asSuper(TypeMirror type, TypeElement target) {
    if (type instanceof DeclaredType declared && declared.asElement().equals(target)) {
      return Optional.of(declared);
    }
    boolean reference = type.getKind() == TypeKind.DECLARED || type.getKind() == TypeKind.TYPEVAR;
    if (!reference || !types.isSubtype(types.erasure(type), types.erasure(target.asType()))) {
      return Optional.empty();
    }
    return types.directSupertypes(type).stream()
        .flatMap(each -> asSuper(each, target).stream())
        .findFirst();
  }

  TypeMirror boxed(TypeMirror type) {
    return type instanceof PrimitiveType primitive && type.getKind().isPrimitive()
        ? types.boxedClass(primitive).asType()
        : type;
  }
}
