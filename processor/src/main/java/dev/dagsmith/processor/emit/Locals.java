package dev.dagsmith.processor.emit;

import com.palantir.javapoet.ClassName;
import dev.dagsmith.processor.graph.Piece;
import dev.dagsmith.processor.program.JavaType;
import dev.dagsmith.processor.program.Var;
import java.util.List;
import java.util.Set;

/** The variables that the user's text names, declared before it. */
final class Locals {
  private static final ClassName CAUGHT = RuntimeNames.graph("CaughtFailure");
  private static final Set<String> INTERFACES =
      Set.of("java.util.List", "java.util.Collection", "java.lang.Iterable");

  private Locals() {}

  /** {@code Type name = in.get("id");}. */
  static Snippet declare(Piece.Local local, String name, String in) {
    Var var = local.var();
    if (var.kind() == Var.Kind.FAILURE) {
      return Snippet.of("$T $L = $L.get($S);", CAUGHT, name, in, local.id());
    }
    if (var.kind() == Var.Kind.LIST
        && var.type() instanceof JavaType.Declared type
        && !INTERFACES.contains(type.qualifiedName())) {
      // a collected list is a List; the user's variable may be declared as an ArrayList
      JavaType list = new JavaType.Declared("java.util", List.of("List"), type.arguments());
      return Snippet.of(
          "$T $L = new $T<>($L.<$T>get($S));",
          type,
          name,
          TypeNames.raw(type),
          in,
          list,
          local.id());
    }
    return Snippet.of("$T $L = $L.get($S);", var.type(), name, in, local.id());
  }
}
