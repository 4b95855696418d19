package dev.dagsmith.runtime.xcom;

import java.lang.reflect.Modifier;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The classes that values of a sealed type can have, and their logical names. */
final class Permitted {
  private Permitted() {}

  /** The simple name of each class; where two share one, with the classes around it. */
  static Map<Class<?>, String> names(Class<?> sealed) {
    Set<Class<?>> classes = new LinkedHashSet<>();
    collect(sealed, classes);
    Set<String> seen = new HashSet<>();
    Set<String> shared = new HashSet<>();
    for (Class<?> each : classes) {
      if (!seen.add(each.getSimpleName())) {
        shared.add(each.getSimpleName());
      }
    }
    Map<Class<?>, String> names = new LinkedHashMap<>();
    for (Class<?> each : classes) {
      String name = each.getSimpleName();
      names.put(each, shared.contains(name) ? nested(each) : name);
    }
    return names;
  }

  /** The other way round. */
  static Map<String, Class<?>> classes(Map<Class<?>, String> names) {
    Map<String, Class<?>> classes = new LinkedHashMap<>();
    names.forEach((type, name) -> classes.put(name, type));
    return classes;
  }

  private static void collect(Class<?> type, Set<Class<?>> classes) {
    if (!Modifier.isAbstract(type.getModifiers())) {
      classes.add(type);
    }
    Class<?>[] permitted = type.isEnum() ? null : type.getPermittedSubclasses();
    if (permitted != null) {
      for (Class<?> each : permitted) {
        if (each.isEnum()) {
          classes.add(each);
        } else {
          collect(each, classes);
        }
      }
    }
  }

  /** The name from the package on: {@code Shapes.Circle}. */
  private static String nested(Class<?> type) {
    String name = type.getTypeName();
    String inPackage = type.getPackageName();
    return (inPackage.isEmpty() ? name : name.substring(inPackage.length() + 1)).replace('$', '.');
  }
}
