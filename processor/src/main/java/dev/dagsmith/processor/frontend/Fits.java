package dev.dagsmith.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Finds what can't compile, where types are known for sure. Such a body is left to the compiler: a
 * class generated from it would show each of the compiler's errors a second time.
 */
final class Fits {
  private final Types types;
  private final Typing typing;
  private final TypeElement object;

  Fits(Compiler compiler, Typing typing) {
    this.types = compiler.types();
    this.typing = typing;
    this.object = compiler.elements().getTypeElement("java.lang.Object");
  }

  /**
   * Checks a value against the type of what it is for.
   *
   * @throws Missing if it can't be of that type
   */
  void value(ExpressionTree tree, @Nullable TypeMirror wanted, Locals locals) {
    Optional<TypeMirror> given = typing.of(tree, locals);
    if (wanted == null || given.isEmpty() || !isPlain(wanted) || !isPlain(given.get())) {
      return;
    }
    TypeMirror from = types.erasure(given.get());
    TypeMirror to = types.erasure(wanted);
    boolean constant = !(tree instanceof MethodInvocationTree) && isNumber(from);
    if (!types.isAssignable(from, to) && !(constant && isNumber(unboxed(to)))) {
      throw new Missing(tree.toString(), tree);
    }
  }

  /**
   * Checks that what a method is called on has one of that name.
   *
   * @throws Missing if it has not
   */
  void member(MethodInvocationTree call, Locals locals) {
    if (call.getMethodSelect() instanceof MemberSelectTree select) {
      String name = select.getIdentifier().toString();
      typing
          .of(select.getExpression(), locals)
          .filter(type -> type.getKind() == TypeKind.DECLARED)
          .flatMap(Lookup::classOf)
          .filter(type -> !has(type, name) && !has(object, name))
          .ifPresent(
              type -> {
                throw new Missing(name, call);
              });
    }
  }

  private boolean has(TypeElement type, String method) {
    return !typing.methods().members().methods(type, method).isEmpty();
  }

  private static boolean isPlain(TypeMirror type) {
    return type.getKind().isPrimitive()
        || type.getKind() == TypeKind.DECLARED
        || type.getKind() == TypeKind.ARRAY;
  }

  /** Whether constants of the type may be made narrower. */
  private static boolean isNumber(TypeMirror type) {
    return type.getKind().isPrimitive() && type.getKind() != TypeKind.BOOLEAN;
  }

  private TypeMirror unboxed(TypeMirror type) {
    try {
      return types.unboxedType(type);
    } catch (IllegalArgumentException e) {
      return type;
    }
  }
}
