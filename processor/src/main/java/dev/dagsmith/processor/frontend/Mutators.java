package dev.dagsmith.processor.frontend;

import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Knows the methods that change collections. */
final class Mutators {
  private static final Set<String> NAMES =
      Set.of(
          "add",
          "addAll",
          "addFirst",
          "addLast",
          "clear",
          "compute",
          "computeIfAbsent",
          "computeIfPresent",
          "merge",
          "offer",
          "poll",
          "pop",
          "push",
          "put",
          "putAll",
          "putIfAbsent",
          "remove",
          "removeAll",
          "removeFirst",
          "removeIf",
          "removeLast",
          "replace",
          "replaceAll",
          "retainAll",
          "set",
          "sort");

  private Mutators() {}

  /** Whether the method changes the collection or map that it is called on. */
  static boolean isMutator(Compiler compiler, ExecutableElement method) {
    if (!NAMES.contains(method.getSimpleName().toString())) {
      return false;
    }
    TypeElement owner = Members.owner(method);
    return isA(compiler, owner, "java.util.Collection") || isA(compiler, owner, "java.util.Map");
  }

  private static boolean isA(Compiler compiler, TypeElement type, String name) {
    TypeMirror wanted = compiler.types().erasure(compiler.elements().getTypeElement(name).asType());
    return compiler.types().isSubtype(compiler.types().erasure(type.asType()), wanted);
  }
}
