package dev.dagsmith.runtime.xcom;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;

/** Whether a class asks for a form of its own by annotations of Jackson. */
final class JacksonAnnotations {
  private JacksonAnnotations() {}

  /** Whether the class, a superclass, an interface or a member carries one. */
  static boolean on(Class<?> type) {
    if (any(type) || anyOf(type.getDeclaredFields()) || anyOf(type.getDeclaredMethods())) {
      return true;
    }
    for (Executable each : type.getDeclaredConstructors()) {
      if (any(each) || anyOf(each.getParameters())) {
        return true;
      }
    }
    for (Class<?> parent : type.getInterfaces()) {
      if (user(parent) && on(parent)) {
        return true;
      }
    }
    Class<?> parent = type.getSuperclass();
    return parent != null && user(parent) && on(parent);
  }

  private static boolean user(Class<?> type) {
    return !type.getName().startsWith("java.");
  }

  private static boolean anyOf(AnnotatedElement[] elements) {
    for (AnnotatedElement each : elements) {
      if (any(each)) {
        return true;
      }
    }
    return false;
  }

  private static boolean any(AnnotatedElement element) {
    for (Annotation each : element.getDeclaredAnnotations()) {
      String name = each.annotationType().getName();
      if (name.startsWith("com.fasterxml.jackson.") || name.startsWith("tools.jackson.")) {
        return true;
      }
    }
    return false;
  }
}
