package dev.dagsmith.runtime.control;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the signatures of the served interfaces say of a value: its class, and for a list that of
 * its elements. Both sides know it from the same code, so none of it goes over the wire.
 *
 * @param raw the class
 * @param arguments type arguments
 */
record WireType(Class<?> raw, List<WireType> arguments) {
  private static final Set<Class<?>> SIMPLE =
      Set.of(
          void.class,
          int.class,
          long.class,
          boolean.class,
          Integer.class,
          String.class,
          Instant.class,
          byte[].class,
          int[].class);

  /** The type of a parameter, result or component. */
  static WireType of(Type type) {
    if (type instanceof Class<?> raw) {
      return new WireType(raw, List.of());
    } else if (type instanceof ParameterizedType generic) {
      List<WireType> arguments = new ArrayList<>();
      for (Type each : generic.getActualTypeArguments()) {
        arguments.add(of(each));
      }
      return new WireType((Class<?>) generic.getRawType(), arguments);
    } else if (type instanceof WildcardType wildcard && wildcard.getLowerBounds().length == 1) {
      return of(wildcard.getLowerBounds()[0]);
    }
    throw new IllegalArgumentException("No " + type + " goes over the wire");
  }

  /** The type of a list's elements, or of what a consumer takes. */
  WireType element() {
    return arguments.get(0);
  }

  /**
   * All that two sides must agree on, as text.
   *
   * @param known classes described already
   */
  String description(Set<Class<?>> known) {
    StringBuilder text = new StringBuilder(raw.getName());
    for (WireType each : arguments) {
      text.append('<').append(each.description(known)).append('>');
    }
    if (SIMPLE.contains(raw) || raw.isInterface() || !known.add(raw)) {
      return text.toString();
    } else if (raw.isEnum()) {
      return text.append(List.of(raw.getEnumConstants())).toString();
    } else if (raw.isRecord()) {
      for (RecordComponent each : raw.getRecordComponents()) {
        text.append(' ').append(each.getName()).append(' ');
        text.append(of(each.getGenericType()).description(known));
      }
      return text.append(';').toString();
    }
    throw new IllegalArgumentException("No " + raw + " goes over the wire");
  }
}
