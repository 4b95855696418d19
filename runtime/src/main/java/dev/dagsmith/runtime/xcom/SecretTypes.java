package dev.dagsmith.runtime.xcom;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import dev.dagsmith.Secret;
import dev.dagsmith.runtime.graph.TypeRef;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whether values of a type may contain secrets, so that they are to be stored encrypted. Where that
 * is in doubt they may.
 */
public final class SecretTypes {
  private static final Map<TypeRef, Boolean> KNOWN = new ConcurrentHashMap<>();

  private final Set<Class<?>> seen = new HashSet<>();

  private SecretTypes() {}

  /**
   * {@return whether a secret may be anywhere in a value of this type}
   *
   * @param type the declared type
   */
  public static boolean in(TypeRef type) {
    if (type.raw() == String.class || type.raw().isPrimitive()) {
      return false; // most are
    }
    Boolean known = KNOWN.get(type);
    if (known == null) {
      known = new SecretTypes().type(type);
      KNOWN.put(type, known);
    }
    return known;
  }

  private boolean type(TypeRef type) {
    return raw(type.raw()) || type.arguments().stream().anyMatch(this::type);
  }

  /** Type variables are looked at where they get their arguments. */
  private boolean type(Type type) {
    if (type instanceof Class<?> raw) {
      return raw(raw);
    } else if (type instanceof ParameterizedType generic) {
      return type(generic.getRawType()) || any(generic.getActualTypeArguments());
    } else if (type instanceof GenericArrayType array) {
      return type(array.getGenericComponentType());
    }
    return type instanceof WildcardType wildcard && any(wildcard.getUpperBounds());
  }

  private boolean any(Type... types) {
    for (Type each : types) {
      if (type(each)) {
        return true;
      }
    }
    return false;
  }

  private boolean raw(Class<?> raw) {
    if (raw == Secret.class) {
      return true;
    } else if (raw.isArray()) {
      return raw(raw.getComponentType());
    } else if (raw.isPrimitive() || raw.isEnum() || isOfOthers(raw) || !seen.add(raw)) {
      return false;
    }
    return fields(raw) || getters(raw) || subclasses(raw) || above(raw);
  }

  private static boolean isOfOthers(Class<?> raw) {
    String name = raw.getName();
    return name.startsWith("java.") || name.startsWith("tools.jackson.");
  }

  private boolean fields(Class<?> raw) {
    for (Field each : raw.getDeclaredFields()) {
      if (!Modifier.isStatic(each.getModifiers()) && type(each.getGenericType())) {
        return true;
      }
    }
    return false;
  }

  /** Annotations of Jackson can make any of them a property. */
  private boolean getters(Class<?> raw) {
    for (Method each : raw.getDeclaredMethods()) {
      boolean getter = each.getParameterCount() == 0 && !Modifier.isStatic(each.getModifiers());
      if (getter && type(each.getGenericReturnType())) {
        return true;
      }
    }
    return false;
  }

  private boolean subclasses(Class<?> raw) {
    JsonSubTypes named = raw.getAnnotation(JsonSubTypes.class);
    if (named != null) {
      for (JsonSubTypes.Type each : named.value()) {
        if (raw(each.value())) {
          return true;
        }
      }
    }
    return raw.isSealed() && any(raw.getPermittedSubclasses());
  }

  private boolean above(Class<?> raw) {
    Type parent = raw.getGenericSuperclass();
    return parent != null && type(parent);
  }
}
