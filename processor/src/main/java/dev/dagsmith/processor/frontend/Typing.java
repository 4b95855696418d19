package dev.dagsmith.processor.frontend;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * The types of expressions, found without attributing the class: that would print its warnings
 * twice. Where it is not sure it says nothing.
 */
final class Typing {
  private final Types types;
  private final Elements elements;
  private final Lookup lookup;
  private final Promotion promotion;
  private final Methods methods;
  private final IdentityHashMap<Tree, Known> known = new IdentityHashMap<>();

  Typing(Compiler compiler, Lookup lookup, Members members) {
    this.types = compiler.types();
    this.elements = compiler.elements();
    this.lookup = lookup;
    this.promotion = new Promotion(types);
    this.methods = new Methods(compiler, lookup, members, this);
  }

  Methods methods() {
    return methods;
  }

  /** The expression's type, if it is known. */
  Optional<TypeMirror> of(@Nullable Tree tree, Locals locals) {
    if (tree == null) {
      return Optional.empty();
    }
    if (tree instanceof LiteralTree literal) {
      return literal(literal);
    }
    Locals.Seen seen = locals.seen();
    Known before = known.get(tree);
    if (before == null || !before.seen.equals(seen)) {
      before = new Known(seen, find(tree, locals));
      known.put(tree, before);
    }
    return before.type;
  }

  /**
   * What was found. Without it a call would type its arguments once to choose a method and again
   * for each method that may be meant, and they theirs, so that each level doubled the work.
   *
   * @param seen what the names in the expression meant
   */
  private record Known(Locals.Seen seen, Optional<TypeMirror> type) {}

  private Optional<TypeMirror> find(Tree tree, Locals locals) {
    return switch (tree.getKind()) {
      case PARENTHESIZED -> of(((ParenthesizedTree) tree).getExpression(), locals);
      case TYPE_CAST -> Optional.of(lookup.type(((TypeCastTree) tree).getType()));
      case IDENTIFIER -> identifier((IdentifierTree) tree, locals);
      case MEMBER_SELECT -> select((MemberSelectTree) tree, locals);
      case METHOD_INVOCATION -> methods.result((MethodInvocationTree) tree, locals);
      case NEW_CLASS -> created((NewClassTree) tree, locals);
      case NEW_ARRAY -> newArray((NewArrayTree) tree);
      case ARRAY_ACCESS ->
          of(((ArrayAccessTree) tree).getExpression(), locals)
              .filter(ArrayType.class::isInstance)
              .map(array -> ((ArrayType) array).getComponentType());
      case SWITCH_EXPRESSION -> common(Results.of((SwitchExpressionTree) tree, this, locals));
      case CONDITIONAL_EXPRESSION -> conditional((ConditionalExpressionTree) tree, locals);
      case UNARY_MINUS, UNARY_PLUS, BITWISE_COMPLEMENT ->
          of(((UnaryTree) tree).getExpression(), locals).flatMap(t -> promotion.of(t, t));
      default -> other(tree, locals);
    };
  }

  private Optional<TypeMirror> other(Tree tree, Locals locals) {
    return switch (tree.getKind()) {
      case LOGICAL_COMPLEMENT,
          CONDITIONAL_AND,
          CONDITIONAL_OR,
          INSTANCE_OF,
          EQUAL_TO,
          NOT_EQUAL_TO,
          LESS_THAN,
          LESS_THAN_EQUAL,
          GREATER_THAN,
          GREATER_THAN_EQUAL ->
          Optional.of(types.getPrimitiveType(TypeKind.BOOLEAN));
      case PLUS, MINUS, MULTIPLY, DIVIDE, REMAINDER, AND, OR, XOR ->
          arithmetic((BinaryTree) tree, locals);
      case LEFT_SHIFT, RIGHT_SHIFT, UNSIGNED_RIGHT_SHIFT ->
          of(((BinaryTree) tree).getLeftOperand(), locals).flatMap(t -> promotion.of(t, t));
      default -> Optional.empty();
    };
  }

  private Optional<TypeMirror> identifier(IdentifierTree tree, Locals locals) {
    if (Lookup.isThis(tree)) {
      return Optional.of(lookup.enclosing().get(0).asType());
    }
    Ref ref = lookup.resolve(tree, locals);
    if (ref instanceof Ref.Variable variable) {
      return Optional.ofNullable(variable.local().type());
    }
    return ref instanceof Ref.Field field
        ? Optional.of(memberType(field.owner().asType(), field.field()))
        : Optional.empty();
  }

  private Optional<TypeMirror> select(MemberSelectTree tree, Locals locals) {
    if (tree.getIdentifier().contentEquals("class")) {
      return Optional.of(
          types.getDeclaredType(
              elements.getTypeElement("java.lang.Class"), types.getWildcardType(null, null)));
    }
    if (lookup.resolve(tree, locals) instanceof Ref.Field field) {
      return Optional.of(memberType(field.owner().asType(), field.field()));
    }
    Optional<TypeMirror> receiver = of(tree.getExpression(), locals);
    if (receiver.isPresent() && receiver.get().getKind() == TypeKind.ARRAY) {
      return tree.getIdentifier().contentEquals("length")
          ? Optional.of(types.getPrimitiveType(TypeKind.INT))
          : Optional.empty();
    }
    return field(tree, locals).map(field -> memberType(receiver.get(), field));
  }

  /** The field that {@code a.b} names, where {@code a} is an expression with a value. */
  Optional<VariableElement> field(MemberSelectTree tree, Locals locals) {
    return of(tree.getExpression(), locals)
        .flatMap(Lookup::classOf)
        .flatMap(type -> methods.members().field(type, tree.getIdentifier().toString()));
  }

  private TypeMirror memberType(TypeMirror receiver, VariableElement field) {
    return receiver instanceof DeclaredType declared
        ? types.asMemberOf((DeclaredType) types.capture(declared), field)
        : field.asType();
  }

  private Optional<TypeMirror> created(NewClassTree tree, Locals locals) {
    if (tree.getEnclosingExpression() != null) {
      return InnerClasses.madeBy(tree, this, locals)
          .filter(type -> type.getTypeParameters().isEmpty())
          .map(TypeElement::asType);
    }
    boolean diamond =
        tree.getIdentifier() instanceof ParameterizedTypeTree generic
            && generic.getTypeArguments().isEmpty();
    return diamond ? Optional.empty() : Optional.of(lookup.type(tree.getIdentifier()));
  }

  /** The class of an expression; of what {@code new} makes, also with a diamond. */
  Optional<TypeElement> classOf(ExpressionTree tree, Locals locals) {
    return classOf(tree, of(tree, locals));
  }

  /**
   * The class of an expression whose type was asked for before. To ask again at each call of a
   * chain would double the work with every call.
   */
  Optional<TypeElement> classOf(ExpressionTree tree, Optional<TypeMirror> type) {
    return tree instanceof NewClassTree created && created.getEnclosingExpression() == null
        ? Optional.of(lookup.element(created.getIdentifier()))
        : type.flatMap(Lookup::classOf);
  }

  private Optional<TypeMirror> newArray(NewArrayTree tree) {
    if (tree.getType() == null) {
      return Optional.empty();
    }
    TypeMirror type = lookup.type(tree.getType());
    int dimensions = Math.max(1, tree.getDimensions().size());
    for (int i = 0; i < dimensions; i++) {
      type = types.getArrayType(type);
    }
    return Optional.of(type);
  }

  private Optional<TypeMirror> conditional(ConditionalExpressionTree tree, Locals locals) {
    Locals arms = bound(tree.getCondition(), locals);
    return common(
        List.of(
            new Choice(tree.getTrueExpression(), arms),
            new Choice(tree.getFalseExpression(), arms)));
  }

  /** The variables, and those that patterns in the tree bind. */
  Locals bound(Tree tree, Locals locals) {
    List<VariableTree> variables = Patterns.variables(tree);
    Locals inner = variables.isEmpty() ? locals : locals.inner();
    for (VariableTree each : variables) {
      inner.declare(Local.within(each.getName().toString(), declared(each, locals)));
    }
    return inner;
  }

  /** The type of a variable by its declaration; null if that does not say it. */
  @Nullable TypeMirror declared(VariableTree tree, Locals locals) {
    if (tree.getType() == null || tree.getType().toString().equals("var")) {
      return of(tree.getInitializer(), locals).orElse(null);
    }
    return lookup.type(tree.getType());
  }

  /**
   * One of the values of a choice.
   *
   * @param locals the variables where it stands
   */
  record Choice(ExpressionTree value, Locals locals) {}

  /** The type of a choice between values; empty if they differ too much or one is not known. */
  Optional<TypeMirror> common(List<Choice> values) {
    Optional<TypeMirror> common = Optional.empty();
    boolean constants = false;
    for (Choice choice : values) {
      ExpressionTree value = choice.value;
      Optional<TypeMirror> type = of(value, choice.locals);
      if (type.isEmpty() || type.get().getKind() == TypeKind.VOID) {
        return Optional.empty();
      }
      constants |= Flowing.bare(value).getKind() == Tree.Kind.INT_LITERAL;
      Optional<TypeMirror> before = common;
      common = before.isEmpty() ? type : promotion.both(before.get(), type.get(), constants);
      if (common.isEmpty()) {
        return common;
      }
    }
    return common.filter(type -> type.getKind() != TypeKind.NULL);
  }

  private Optional<TypeMirror> arithmetic(BinaryTree tree, Locals locals) {
    Optional<TypeMirror> left = of(tree.getLeftOperand(), locals);
    Optional<TypeMirror> right = of(tree.getRightOperand(), locals);
    if (tree.getKind() == Tree.Kind.PLUS
        && (left.filter(Typing::isString).isPresent()
            || right.filter(Typing::isString).isPresent())) {
      return Optional.of(elements.getTypeElement("java.lang.String").asType());
    }
    return left.isPresent() && right.isPresent()
        ? promotion.of(left.get(), right.get())
        : Optional.empty();
  }

  static boolean isString(TypeMirror type) {
    return Lookup.classOf(type)
        .filter(c -> c.getQualifiedName().contentEquals("java.lang.String"))
        .isPresent();
  }

  private Optional<TypeMirror> literal(LiteralTree tree) {
    return switch (tree.getKind()) {
      case INT_LITERAL -> Optional.of(types.getPrimitiveType(TypeKind.INT));
      case LONG_LITERAL -> Optional.of(types.getPrimitiveType(TypeKind.LONG));
      case FLOAT_LITERAL -> Optional.of(types.getPrimitiveType(TypeKind.FLOAT));
      case DOUBLE_LITERAL -> Optional.of(types.getPrimitiveType(TypeKind.DOUBLE));
      case BOOLEAN_LITERAL -> Optional.of(types.getPrimitiveType(TypeKind.BOOLEAN));
      case CHAR_LITERAL -> Optional.of(types.getPrimitiveType(TypeKind.CHAR));
      case STRING_LITERAL -> Optional.of(elements.getTypeElement("java.lang.String").asType());
      case NULL_LITERAL -> Optional.of(types.getNullType());
      default -> Optional.empty();
    };
  }
}
