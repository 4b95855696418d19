package dev.dagsmith.processor.declaration;

import dev.dagsmith.processor.problem.Problem;
import dev.dagsmith.processor.problem.Problems;
import dev.dagsmith.processor.problem.XComProblem;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** A value that may be large is kept where the task says, not just in the database. */
final class BulkRules {
  /** From so many components on, a list of records is taken for a table. */
  private static final int LARGE_RECORD = 16;

  private BulkRules() {}

  static void check(ExecutableElement task, Problems problems) {
    TypeMirror type = task.getReturnType();
    if (isBulk(type) && XComRules.options(task).backend().isEmpty()) {
      problems.add(Problem.at(task, XComProblem.BULK, Access.display(task), Simple.name(type)));
    }
  }

  private static boolean isBulk(TypeMirror type) {
    Carried carried = Carried.by(type);
    return carried.bytes() || (isMany(type) && carried.components().size() >= LARGE_RECORD);
  }

  private static boolean isMany(TypeMirror type) {
    if (type instanceof DeclaredType declared) {
      String name = ((TypeElement) declared.asElement()).getQualifiedName().toString();
      return !name.equals("java.util.Optional")
          && (KnownTypes.COLLECTIONS.contains(name) || KnownTypes.MAPS.contains(name));
    }
    return type instanceof ArrayType;
  }
}
