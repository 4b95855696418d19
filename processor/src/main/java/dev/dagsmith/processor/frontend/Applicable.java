package dev.dagsmith.processor.frontend;

import java.util.List;
import java.util.function.Supplier;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Which of several methods take arguments of some types, in the phases of the Java Language
 * Specification, 15.12.2. A type that is not known, null, fits everywhere.
 *
 * @param types the compiler's
 */
record Applicable(Types types) {
  /**
   * The methods that a call may mean.
   *
   * @param given the types of its arguments, asked for only if their number leaves several
   */
  List<ExecutableElement> of(
      List<ExecutableElement> named, int count, Supplier<List<@Nullable TypeMirror>> given) {
    List<ExecutableElement> byCount =
        named.stream().filter(method -> takes(method, count)).toList();
    if (byCount.size() < 2) {
      return byCount;
    }
    List<@Nullable TypeMirror> actual = given.get();
    for (Phase phase : Phase.values()) {
      List<ExecutableElement> fitting =
          byCount.stream().filter(method -> fits(method, actual, phase)).toList();
      if (!fitting.isEmpty()) {
        return mostSpecific(fitting, actual);
      }
    }
    return byCount;
  }

  /** Whether there is one that takes these arguments. */
  boolean isAny(List<ExecutableElement> methods, List<@Nullable TypeMirror> actual) {
    return methods.stream()
        .filter(method -> takes(method, actual.size()))
        .anyMatch(
            method ->
                fits(method, actual, Phase.LOOSE)
                    || (method.isVarArgs() && fits(method, actual, Phase.VARIABLE)));
  }

  /** How arguments are made to fit, as the language tries it. */
  private enum Phase {
    STRICT,
    LOOSE,
    VARIABLE
  }

  /** Whether a method can be called with so many arguments. */
  static boolean takes(ExecutableElement method, int count) {
    int parameters = method.getParameters().size();
    return method.isVarArgs() ? count >= parameters - 1 : count == parameters;
  }

  private boolean fits(ExecutableElement method, List<@Nullable TypeMirror> actual, Phase phase) {
    List<? extends VariableElement> parameters = method.getParameters();
    if (phase != Phase.VARIABLE && parameters.size() != actual.size()) {
      return false;
    }
    for (int i = 0; i < actual.size(); i++) {
      TypeMirror from = actual.get(i);
      if (from != null && !fits(from, parameter(method, i, phase == Phase.VARIABLE), phase)) {
        return false;
      }
    }
    return true;
  }

  private boolean fits(TypeMirror from, TypeMirror to, Phase phase) {
    if (phase == Phase.STRICT
        && from.getKind() != TypeKind.NULL
        && from.getKind().isPrimitive() != to.getKind().isPrimitive()) {
      return false;
    }
    return types.isAssignable(types.erasure(from), types.erasure(to));
  }

  private List<ExecutableElement> mostSpecific(
      List<ExecutableElement> fitting, List<@Nullable TypeMirror> actual) {
    if (actual.contains(null)) {
      return fitting;
    }
    List<ExecutableElement> best =
        fitting.stream()
            .filter(
                method ->
                    fitting.stream()
                        .allMatch(other -> other == method || moreSpecific(method, other)))
            .toList();
    return best.size() == 1 ? best : fitting;
  }

  private boolean moreSpecific(ExecutableElement method, ExecutableElement other) {
    int count = method.getParameters().size();
    if (count != other.getParameters().size()) {
      return false;
    }
    for (int i = 0; i < count; i++) {
      TypeMirror mine = types.erasure(method.getParameters().get(i).asType());
      TypeMirror theirs = types.erasure(other.getParameters().get(i).asType());
      if (!types.isSubtype(mine, theirs)) {
        return false;
      }
    }
    return true;
  }

  /** The type of the parameter for an argument. */
  static TypeMirror parameter(ExecutableElement method, int index, boolean spread) {
    List<? extends VariableElement> parameters = method.getParameters();
    int last = parameters.size() - 1;
    TypeMirror type = parameters.get(Math.min(index, last)).asType();
    return spread && method.isVarArgs() && index >= last && type instanceof ArrayType array
        ? array.getComponentType()
        : type;
  }
}
