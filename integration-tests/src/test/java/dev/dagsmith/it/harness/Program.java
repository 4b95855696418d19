package dev.dagsmith.it.harness;

import dev.dagsmith.it.source.DagSource;
import dev.dagsmith.runtime.DagProvider;
import dev.dagsmith.runtime.graph.DagDefinition;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * A dag method that was compiled.
 *
 * @param compiled what it was compiled with
 * @param dag its source
 * @param method the method itself
 */
public record Program(Compiled compiled, DagSource dag, Method method) {

  /** The program of a dag method. */
  public static Program of(Compiled compiled, DagSource dag) {
    try {
      Class<?> type = compiled.loader().loadClass(dag.className());
      Method method =
          Arrays.stream(type.getDeclaredMethods())
              .filter(m -> m.getName().equals(dag.method()) && !m.isSynthetic())
              .findFirst()
              .orElseThrow();
      method.setAccessible(true);
      return new Program(compiled, dag, method);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The dag that was generated from it. */
  public DagDefinition definition() {
    String name = dag.method();
    String generated = Character.toUpperCase(name.charAt(0)) + name.substring(1) + "Dag";
    String type = method.getDeclaringClass().getPackageName() + "." + generated;
    try {
      return ((DagProvider)
              compiled.loader().loadClass(type).getDeclaredConstructor().newInstance())
          .definition();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("No dag " + type, e);
    }
  }

  /** Makes the instance: by a static method {@code make()}, or the constructor; null if static. */
  public Supplier<?> factory() {
    if (Modifier.isStatic(method.getModifiers())) {
      return null;
    }
    return () -> {
      try {
        for (Method each : method.getDeclaringClass().getDeclaredMethods()) {
          if (each.getName().equals("make")) {
            each.setAccessible(true);
            return each.invoke(null);
          }
        }
        var constructor = method.getDeclaringClass().getDeclaredConstructor();
        constructor.setAccessible(true);
        return constructor.newInstance();
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    };
  }
}
