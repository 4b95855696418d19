package dev.dagsmith.processor.frontend;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
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
    if (Flowing.bare(tree) instanceof ConditionalExpressionTree choice
        && !isOfNumbers(choice, locals)) {
      Locals arms = typing.bound(choice.getCondition(), locals);
      value(choice.getTrueExpression(), wanted, arms);
      value(choice.getFalseExpression(), wanted, arms);
      return;
    }
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
   * Checks what decides between branches.
   *
   * @throws Missing if it can't be true or false
   */
  void condition(ExpressionTree tree, Locals locals) {
    value(tree, types.getPrimitiveType(TypeKind.BOOLEAN), locals);
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

  /**
   * Checks that what is called takes such arguments.
   *
   * @throws Missing if it does not
   */
  void arguments(MethodInvocationTree call, Locals locals) {
    typing
        .methods()
        .site(call.getMethodSelect(), locals)
        .map(Methods.Site::named)
        .filter(named -> !named.isEmpty())
        .ifPresent(named -> arguments(call, named, call.getArguments(), locals));
  }

  /**
   * Checks that what is made has a constructor for such arguments.
   *
   * @throws Missing if it has none
   */
  void arguments(NewClassTree made, TypeElement type, Locals locals) {
    List<ExecutableElement> constructors = ElementFilter.constructorsIn(type.getEnclosedElements());
    if (!constructors.isEmpty()) {
      arguments(made, constructors, made.getArguments(), locals);
    }
  }

  private void arguments(
      ExpressionTree tree,
      List<ExecutableElement> named,
      List<? extends ExpressionTree> given,
      Locals locals) {
    if (!typing.methods().isAnyFor(named, given, locals)) {
      throw new Missing(tree.toString(), tree);
    }
  }

  /**
   * Checks that {@code a.b} is a field.
   *
   * @throws Missing if {@code a} is a value that has none of that name
   */
  void field(MemberSelectTree tree, Locals locals) {
    TypeMirror type = typing.of(tree.getExpression(), locals).orElse(null);
    boolean none =
        type instanceof ArrayType
            ? !tree.getIdentifier().contentEquals("length")
            : type instanceof DeclaredType
                && type.getKind() == TypeKind.DECLARED
                && typing.field(tree, locals).isEmpty();
    if (none) {
      throw new Missing(tree.getIdentifier().toString(), tree);
    }
  }

  /**
   * Checks that there is such an operation on these operands.
   *
   * @throws Missing if there is none
   */
  void operation(BinaryTree tree, Locals locals) {
    Optional<TypeMirror> left = typing.of(tree.getLeftOperand(), locals).filter(Fits::isPlain);
    Optional<TypeMirror> right = typing.of(tree.getRightOperand(), locals).filter(Fits::isPlain);
    if (left.isEmpty() || right.isEmpty()) {
      return;
    }
    boolean numbers = isNumber(unboxed(left.get())) && isNumber(unboxed(right.get()));
    boolean fits =
        switch (tree.getKind()) {
          case PLUS -> numbers || Typing.isString(left.get()) || Typing.isString(right.get());
          case MINUS,
              MULTIPLY,
              DIVIDE,
              REMAINDER,
              LESS_THAN,
              LESS_THAN_EQUAL,
              GREATER_THAN,
              GREATER_THAN_EQUAL ->
              numbers;
          default -> true;
        };
    if (!fits) {
      throw new Missing(tree.toString(), tree);
    }
  }

  /** Whether the type of the choice is that of its values, not that of what it is for. */
  private boolean isOfNumbers(ConditionalExpressionTree choice, Locals locals) {
    return typing
        .of(choice, locals)
        .filter(type -> unboxed(type).getKind().isPrimitive())
        .isPresent();
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
