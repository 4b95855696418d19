package dev.dagsmith.processor.frontend;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import dev.dagsmith.processor.problem.BodyProblem;
import dev.dagsmith.processor.program.Expr;
import dev.dagsmith.processor.program.JavaType;
import dev.dagsmith.processor.program.Part;
import dev.dagsmith.processor.program.Seq;
import dev.dagsmith.processor.program.Stmt;
import dev.dagsmith.processor.program.Var;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/** Reads {@code for} over elements. */
final class Loops {
  private final Body body;

  Loops(Body body) {
    this.body = body;
  }

  /** Reads one. */
  void read(EnhancedForLoopTree tree, Place place, List<Stmt> out) {
    ExpressionTree source = Flowing.bare(tree.getExpression());
    boolean inOrder =
        source instanceof MethodInvocationTree call
            && body.targets().of(call, place.locals()) instanceof Target.Flow flow
            && flow.name().equals("inOrder");
    if (inOrder) {
      source = ((MethodInvocationTree) source).getArguments().get(0);
    }
    Expr elements = body.expressions().read(source, place, null);
    TypeMirror given = element(body, source, place.locals()).orElse(null);
    TypeMirror type = variableType(tree, given, place);
    Exit next = new Exit(body.newLabel(), null, null);
    Place inside = place.loop(next);
    String name = tree.getVariable().getName().toString();
    List<Stmt> statements = new ArrayList<>();
    Var element = element(tree, name, type, given, inside, statements);
    body.statements().body(tree.getStatement(), inside, statements);
    out.add(
        new Stmt.Loop(
            body.pos(tree),
            element,
            elements,
            stored(body, given == null ? type : given, element),
            inOrder,
            next.label(),
            new Seq(statements)));
  }

  /** The loop's variable: the element, or if that is made wider, one that is assigned from it. */
  private Var element(
      EnhancedForLoopTree tree,
      String name,
      @Nullable TypeMirror type,
      @Nullable TypeMirror given,
      Place inside,
      List<Stmt> statements) {
    JavaType javaType = body.typeOr(type, tree.getVariable(), JavaType.Declared.OBJECT);
    if (type != null && given != null && isWidened(type, given)) {
      Var element = body.newVar("element", body.type(given, tree.getVariable()), Var.Kind.ELEMENT);
      Var wide = body.newVar(name, javaType, Var.Kind.LOCAL);
      statements.add(
          new Stmt.Let(
              body.pos(tree.getVariable()),
              wide,
              "=",
              new Expr.Glue(
                  body.pos(tree.getVariable()),
                  List.of(new Part.Use(element)),
                  given.getKind().isPrimitive(),
                  false)));
      inside.locals().declare(new Local(name, wide, type, inside.depth()));
      return element;
    }
    Var element = body.newVar(name, javaType, Var.Kind.ELEMENT);
    inside.locals().declare(new Local(name, element, type, inside.depth()));
    return element;
  }

  private boolean isWidened(TypeMirror type, TypeMirror given) {
    return type.getKind().isPrimitive() && unboxed(given).getKind() != type.getKind();
  }

  private TypeMirror unboxed(TypeMirror type) {
    try {
      return body.compiler().types().unboxedType(type);
    } catch (IllegalArgumentException e) {
      return type;
    }
  }

  private @Nullable TypeMirror variableType(
      EnhancedForLoopTree tree, @Nullable TypeMirror given, Place place) {
    TypeMirror type =
        sure(tree, given, place).or(() -> Optional.ofNullable(variable(tree, place))).orElse(null);
    if (type == null) {
      type = given;
    }
    boolean unsure = type != null && type.getKind().isPrimitive() && given == null;
    if (type == null || unsure) {
      body.problem(BodyProblem.TYPE_UNKNOWN, tree.getExpression(), body.text(tree.getExpression()));
    }
    return type;
  }

  /** The type of the elements, if the variable leaves it open and the expression is no call. */
  private Optional<TypeMirror> sure(
      EnhancedForLoopTree tree, @Nullable TypeMirror given, Place place) {
    Variables variables = body.statements().variables();
    return given == null
            || variables.isWritten(tree.getVariable())
            || variables
                .sureTypes()
                .of(Flowing.bare(tree.getExpression()), place.locals())
                .isEmpty()
        ? Optional.empty()
        : Optional.of(given).filter(SureTypes::isClosed);
  }

  private @Nullable TypeMirror variable(EnhancedForLoopTree tree, Place place) {
    return body.statements().variables().typeOf(tree.getVariable(), last(tree), place.locals());
  }

  private static Tree last(EnhancedForLoopTree tree) {
    StatementTree statement = tree.getStatement();
    if (statement instanceof BlockTree block && !block.getStatements().isEmpty()) {
      return block.getStatements().get(block.getStatements().size() - 1);
    }
    return statement;
  }

  /** The type of the elements of an expression, if it is known. */
  static Optional<TypeMirror> element(Body body, ExpressionTree source, Locals locals) {
    return body.typing().of(source, locals).flatMap(type -> element(body, type));
  }

  /** The type of the elements of an array, a collection or a stream. */
  static Optional<TypeMirror> element(Body body, TypeMirror type) {
    if (type instanceof ArrayType array) {
      return Optional.of(array.getComponentType());
    }
    if (type.getKind() != TypeKind.DECLARED && type.getKind() != TypeKind.TYPEVAR) {
      return Optional.empty();
    }
    Inference inference = new Inference(body.compiler().types());
    for (String name : new String[] {"java.lang.Iterable", "java.util.stream.Stream"}) {
      Optional<DeclaredType> as =
          inference.asSuper(type, body.compiler().elements().getTypeElement(name));
      if (as.isPresent() && as.get().getTypeArguments().size() == 1) {
        TypeMirror argument = as.get().getTypeArguments().get(0);
        return argument instanceof WildcardType wildcard
            ? Optional.ofNullable(wildcard.getExtendsBound())
            : Optional.of(argument);
      }
    }
    return Optional.empty();
  }

  /** The type by which elements are copied; null if they have no stored form. */
  static @Nullable JavaType stored(Body body, @Nullable TypeMirror type, Var element) {
    return type == null || body.declarations().notStorable(type).isPresent()
        ? null
        : element.type();
  }
}
