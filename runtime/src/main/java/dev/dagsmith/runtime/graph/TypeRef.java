package dev.dagsmith.runtime.graph;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A declared type: what a value is stored as and read back to. Generated code makes one with {@link
 * #type} and {@code with..}, which have no overloads: those cost its compiler most of its time.
 *
 * @param raw the class; an array class for arrays whose elements have no type arguments
 * @param arguments its type arguments, as declared; for an array of generic elements ({@code raw}
 *     is then {@code Object[].class}) the type of the elements
 */
public record TypeRef(Class<?> raw, List<TypeRef> arguments) {
  /** The type of what has no value. */
  public static final TypeRef VOID = new TypeRef(void.class, List.of());

  /** Copies the list. */
  public TypeRef {
    arguments = List.copyOf(arguments);
  }

  /** A class, without type arguments yet. */
  public static TypeRef type(Class<?> raw) {
    return new TypeRef(raw, List.of());
  }

  /** The same with a class as one more type argument. */
  public TypeRef with(Class<?> argument) {
    return withType(type(argument));
  }

  /** The same with one more type argument. */
  public TypeRef withType(TypeRef argument) {
    List<TypeRef> all = new ArrayList<>(arguments);
    all.add(argument);
    return new TypeRef(raw, all);
  }

  /** A class without type arguments. */
  public static TypeRef of(Class<?> raw) {
    return new TypeRef(raw, List.of());
  }

  /** A class with type arguments. */
  public static TypeRef of(Class<?> raw, TypeRef... arguments) {
    return new TypeRef(raw, List.of(arguments));
  }

  /** A class with classes as type arguments. */
  public static TypeRef of(Class<?> raw, Class<?>... arguments) {
    return new TypeRef(raw, List.of(arguments).stream().map(TypeRef::of).toList());
  }

  /** An array whose elements are of a type with arguments, {@code List<String>[]}. */
  public static TypeRef arrayOf(TypeRef element) {
    return new TypeRef(Object[].class, List.of(element));
  }

  /**
   * A type as reflection gives it.
   *
   * @throws IllegalArgumentException if a type variable or a wildcard stands in it
   */
  public static TypeRef of(Type type) {
    if (type instanceof Class<?> raw) {
      return new TypeRef(raw, List.of());
    } else if (type instanceof ParameterizedType generic) {
      return new TypeRef(
          (Class<?>) generic.getRawType(),
          Stream.of(generic.getActualTypeArguments()).map(TypeRef::of).toList());
    } else if (type instanceof GenericArrayType array) {
      return arrayOf(of(array.getGenericComponentType()));
    }
    throw new IllegalArgumentException(
        "No value can be stored or read as " + type.getTypeName() + ": write the type out.");
  }

  /** Whether there is no value. */
  public boolean isVoid() {
    return raw == void.class;
  }

  /** As in source, {@code java.util.List<java.lang.String>}. */
  @Override
  public String toString() {
    if (raw == Object[].class && !arguments.isEmpty()) {
      return arguments.get(0) + "[]";
    }
    return raw.getCanonicalName()
        + (arguments.isEmpty()
            ? ""
            : arguments.stream()
                .map(TypeRef::toString)
                .collect(Collectors.joining(", ", "<", ">")));
  }
}
