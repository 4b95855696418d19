package dev.dagsmith.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/**
 * Types that can't be others than these: of calls of a method that the dag's class declares once,
 * with arguments that are as sure. To ask the compiler for the type of a variable has it attribute
 * all that stands before it once more.
 */
final class SureTypes {
  private final Body body;

  SureTypes(Body body) {
    this.body = body;
  }

  /** The expression's type, if it is sure. */
  Optional<TypeMirror> of(Tree tree, Locals locals) {
    if (tree instanceof LiteralTree) {
      return body.typing().of(tree, locals).filter(type -> type.getKind() != TypeKind.NULL);
    } else if (tree instanceof IdentifierTree name) {
      Local local = locals.find(name.getName().toString());
      return Optional.ofNullable(local == null ? null : local.type()).filter(SureTypes::isClosed);
    } else if (tree instanceof MethodInvocationTree call) {
      return result(call, locals);
    }
    return Optional.empty();
  }

  private Optional<TypeMirror> result(MethodInvocationTree call, Locals locals) {
    if (!(call.getMethodSelect() instanceof IdentifierTree name)
        || !call.getTypeArguments().isEmpty()) {
      return Optional.empty();
    }
    List<ExecutableElement> named = body.members().methods(body.owner(), name.getName().toString());
    return named.size() == 1 && isCallable(named.get(0), call.getArguments(), locals)
        ? Optional.of(named.get(0).getReturnType()).filter(SureTypes::isClosed)
        : Optional.empty();
  }

  private boolean isCallable(
      ExecutableElement method, List<? extends ExpressionTree> arguments, Locals locals) {
    Types types = body.compiler().types();
    List<? extends VariableElement> parameters = method.getParameters();
    boolean plain =
        Members.owner(method).equals(body.owner())
            && method.getModifiers().contains(Modifier.STATIC)
            && method.getTypeParameters().isEmpty()
            && !method.isVarArgs();
    if (!plain || parameters.size() != arguments.size()) {
      return false;
    }
    for (int i = 0; i < parameters.size(); i++) {
      TypeMirror parameter = parameters.get(i).asType();
      // no conversion without a check: with one the compiler erases the type of the result
      if (of(arguments.get(i), locals).filter(t -> types.isSubtype(t, parameter)).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** Whether it is a value's type, without variables and wildcards. */
  static boolean isClosed(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return isClosed(array.getComponentType());
    }
    return type.getKind().isPrimitive()
        || (type.getKind() == TypeKind.DECLARED
            && ((DeclaredType) type).getTypeArguments().stream().allMatch(SureTypes::isClosed));
  }
}
