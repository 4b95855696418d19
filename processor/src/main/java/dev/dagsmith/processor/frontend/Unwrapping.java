package dev.dagsmith.processor.frontend;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * Finds javac's own processing environment inside those that build tools hand to processors: {@code
 * Trees.instance} accepts no other.
 */
final class Unwrapping {
  private static final int DEPTH = 8;
  private static final String JAVAC = "com.sun.tools.javac.processing.JavacProcessingEnvironment";

  private Unwrapping() {}

  /** Javac's environment; empty if there is none inside, so that the compiler is not javac. */
  static Optional<ProcessingEnvironment> javac(ProcessingEnvironment given) {
    return unwrap(given, JAVAC);
  }

  /** The environment of this class inside {@code given}. */
  static Optional<ProcessingEnvironment> unwrap(ProcessingEnvironment given, String className) {
    @Nullable ProcessingEnvironment current = given;
    for (int i = 0; i < DEPTH && current != null; i++) {
      if (current.getClass().getName().equals(className)) {
        return Optional.of(current);
      }
      current = inner(current);
    }
    return Optional.empty();
  }

  private static @Nullable ProcessingEnvironment inner(ProcessingEnvironment wrapper) {
    // Gradle's field is called delegate, kapt's processingEnv.
    for (String name : new String[] {"delegate", "processingEnv"}) {
      ProcessingEnvironment inner = field(wrapper, name);
      if (inner != null) {
        return inner;
      }
    }
    return intellij(wrapper);
  }

  private static @Nullable ProcessingEnvironment field(ProcessingEnvironment wrapper, String name) {
    for (Class<?> c = wrapper.getClass(); c != null; c = c.getSuperclass()) {
      try {
        Field field = c.getDeclaredField(name);
        field.setAccessible(true);
        if (field.get(wrapper) instanceof ProcessingEnvironment inner) {
          return inner;
        }
      } catch (NoSuchFieldException e) {
        // looked for in the superclass
      } catch (IllegalAccessException | RuntimeException e) {
        return null;
      }
    }
    return null;
  }

  /** IntelliJ's build hands out a proxy, and in its class loader what takes it off. */
  private static @Nullable ProcessingEnvironment intellij(ProcessingEnvironment proxy) {
    try {
      Class<?> wrappers =
          Class.forName(
              "org.jetbrains.jps.javac.APIWrappers", true, proxy.getClass().getClassLoader());
      Object inner =
          wrappers
              .getDeclaredMethod("unwrap", Class.class, Object.class)
              .invoke(null, ProcessingEnvironment.class, proxy);
      return inner == proxy ? null : (ProcessingEnvironment) inner;
    } catch (ClassNotFoundException
        | NoSuchMethodException
        | IllegalAccessException
        | InvocationTargetException
        | ClassCastException e) {
      return null;
    }
  }
}
