package dev.dagsmith.runtime.xcom;

import dev.dagsmith.runtime.graph.TypeRef;
import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Types of components, with the type arguments of the class they are in. */
final class Generics {
  private static final int MAX_DEPTH = 20;

  private Generics() {}

  /** What the type variables of a declared type stand for. */
  static Map<TypeVariable<?>, TypeRef> bindings(TypeRef declared) {
    TypeVariable<?>[] variables = declared.raw().getTypeParameters();
    Map<TypeVariable<?>, TypeRef> bindings = new HashMap<>();
    for (int i = 0; i < variables.length && i < declared.arguments().size(); i++) {
      bindings.put(variables[i], declared.arguments().get(i));
    }
    return bindings;
  }

  /** A type as it stands in a class, with the variables replaced. */
  static TypeRef resolve(Type type, Map<TypeVariable<?>, TypeRef> bindings) {
    return resolve(type, bindings, 0);
  }

  private static TypeRef resolve(Type type, Map<TypeVariable<?>, TypeRef> bindings, int depth) {
    if (depth > MAX_DEPTH) {
      return new TypeRef(Object.class, List.of());
    }
    if (type instanceof Class<?> raw) {
      return new TypeRef(raw, List.of());
    }
    if (type instanceof ParameterizedType parameterized) {
      List<TypeRef> arguments = new ArrayList<>();
      for (Type argument : parameterized.getActualTypeArguments()) {
        arguments.add(resolve(argument, bindings, depth + 1));
      }
      return new TypeRef((Class<?>) parameterized.getRawType(), arguments);
    }
    if (type instanceof GenericArrayType array) {
      TypeRef element = resolve(array.getGenericComponentType(), bindings, depth + 1);
      return element.arguments().isEmpty()
          ? new TypeRef(element.raw().arrayType(), List.of())
          : TypeRef.arrayOf(element);
    }
    if (type instanceof WildcardType wildcard) {
      return resolve(wildcard.getUpperBounds()[0], bindings, depth + 1);
    }
    TypeVariable<?> variable = (TypeVariable<?>) type;
    TypeRef bound = bindings.get(variable);
    return bound != null ? bound : resolve(variable.getBounds()[0], bindings, depth + 1);
  }

  /**
   * A subclass of a declared type, with the type arguments that follow from the declared ones:
   * {@code Ok<String>} for {@code Result<String>} and {@code record Ok<T>(T value) implements
   * Result<T>}. A variable that they say nothing about stands for its bound.
   */
  static TypeRef subtype(Class<?> subclass, TypeRef declared) {
    TypeVariable<?>[] variables = subclass.getTypeParameters();
    if (variables.length == 0) {
      return new TypeRef(subclass, List.of());
    }
    Map<TypeVariable<?>, TypeRef> bindings = new HashMap<>();
    Type parent = parent(subclass, declared.raw());
    if (parent instanceof ParameterizedType parameterized) {
      Type[] arguments = parameterized.getActualTypeArguments();
      for (int i = 0; i < arguments.length && i < declared.arguments().size(); i++) {
        if (arguments[i] instanceof TypeVariable<?> variable) {
          bindings.put(variable, declared.arguments().get(i));
        }
      }
    }
    List<TypeRef> arguments = new ArrayList<>();
    for (TypeVariable<?> variable : variables) {
      arguments.add(resolve(variable, bindings));
    }
    return new TypeRef(subclass, arguments);
  }

  /** The class of arrays of elements of a type. */
  static Class<?> arrayClass(TypeRef type) {
    if (type.raw() == Object[].class && !type.arguments().isEmpty()) {
      return Array.newInstance(arrayClass(type.arguments().get(0)), 0).getClass();
    }
    return type.raw();
  }

  private static @Nullable Type parent(Class<?> subclass, Class<?> parent) {
    for (Type type : subclass.getGenericInterfaces()) {
      if (type instanceof ParameterizedType p && p.getRawType() == parent) {
        return type;
      }
    }
    return subclass.getGenericSuperclass() instanceof ParameterizedType p
            && p.getRawType() == parent
        ? p
        : null;
  }
}
