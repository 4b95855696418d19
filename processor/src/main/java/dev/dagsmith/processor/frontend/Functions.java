package dev.dagsmith.processor.frontend;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
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
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Applies the lambdas and method references of a stream to its elements, in place. */
final class Functions {
  private final Body body;
  private final References references;

  Functions(Body body) {
    this.body = body;
    this.references = new References(body);
  }

  /** What the function gives for an element; empty if a problem was reported. */
  Optional<Current> apply(
      @Nullable ExpressionTree function, Current current, Place place, List<Stmt> out) {
    if (function instanceof MemberReferenceTree reference) {
      return references.apply(reference, current, place);
    }
    if (!(function instanceof LambdaExpressionTree lambda)) {
      if (function != null) {
        body.problem(BodyProblem.METHOD_REFERENCE, function, body.text(function));
      }
      return Optional.empty();
    }
    Place inside = place.with(place.locals().inner(), place.tails());
    bind(lambda, current, inside, out);
    ExpressionTree plain = plainResult(lambda);
    if (plain != null) {
      return Optional.of(value(result(lambda, inside, out), inside));
    }
    return Optional.of(block(lambda, inside, out));
  }

  private Current value(@Nullable ExpressionTree tree, Place place) {
    ExpressionTree result = java.util.Objects.requireNonNull(tree);
    Expr value = body.expressions().read(result, place, null);
    TypeMirror type = body.typing().of(result, place.locals()).orElse(null);
    if (type != null && type.getKind() == TypeKind.VOID) {
      type = null;
    }
    return new Current(value, type, result);
  }

  /** The result of a lambda that is an expression, or whose only return stands at its end. */
  private static @Nullable ExpressionTree plainResult(LambdaExpressionTree lambda) {
    if (lambda.getBody() instanceof ExpressionTree expression) {
      return expression;
    }
    List<? extends StatementTree> statements = ((BlockTree) lambda.getBody()).getStatements();
    return !statements.isEmpty()
            && statements.get(statements.size() - 1) instanceof ReturnTree last
            && Returns.in(lambda).size() == 1
        ? last.getExpression()
        : null;
  }

  /** Reads what stands before the one result of a lambda, and gives that; null if it has more. */
  @Nullable ExpressionTree result(LambdaExpressionTree lambda, Place place, List<Stmt> out) {
    ExpressionTree result = plainResult(lambda);
    if (result != null && lambda.getBody() instanceof BlockTree block) {
      List<? extends StatementTree> statements = block.getStatements();
      // read one by one with the return as their rest, in whose scope all variables are
      body.statements().readBefore(statements, statements.size() - 1, place.notLast(), out);
    }
    return result;
  }

  /** A lambda with statements and more than one return. */
  private Current block(LambdaExpressionTree lambda, Place place, List<Stmt> out) {
    List<ExpressionTree> results = Returns.in(lambda);
    TypeMirror type = null;
    List<? extends StatementTree> statements = ((BlockTree) lambda.getBody()).getStatements();
    Locals inside = withVariables(lambda, statements, place);
    for (ExpressionTree each : results) {
      type = type == null ? body.typing().of(each, inside).orElse(null) : type;
    }
    if (type == null) {
      body.problem(BodyProblem.TYPE_UNKNOWN, lambda, "this lambda's value");
    }
    JavaType javaType = body.typeOr(type, lambda, JavaType.Declared.OBJECT);
    Var result = body.newVar("value", javaType, Var.Kind.TEMP);
    Exit end = new Exit(body.newLabel(), result, type);
    List<Stmt> read = new ArrayList<>();
    body.statements().readAll(statements, place.lambda(place.locals().inner(), end), read);
    Seq labeled = body.statements().labeled(lambda, end, read);
    out.addAll(labeled.statements());
    return new Current(use(result, lambda), type, lambda);
  }

  /** What a lambda's block sees at its end, so far only to tell the types of its results. */
  private Locals withVariables(
      LambdaExpressionTree lambda, List<? extends StatementTree> statements, Place place) {
    Locals inside = place.locals().inner();
    for (StatementTree statement : statements) {
      if (statement instanceof VariableTree variable) {
        String name = variable.getName().toString();
        TypeMirror type = body.scopes().typeOf(name, scope(lambda)).orElse(null);
        Var var = body.newVar(name, JavaType.Declared.OBJECT, Var.Kind.TEMP);
        inside.declare(new Local(name, var, type, place.depth()));
      }
    }
    return inside;
  }

  private Expr use(Var var, Tree at) {
    return new Expr.Glue(body.pos(at), List.of(new Part.Use(var)), true, false);
  }

  /** Makes the element what the lambda calls its parameter. */
  void bind(LambdaExpressionTree lambda, Current current, Place place, List<Stmt> out) {
    if (lambda.getParameters().size() != 1) {
      return;
    }
    VariableTree parameter = lambda.getParameters().get(0);
    String name = parameter.getName().toString();
    TypeMirror type = body.scopes().typeOf(name, scope(lambda)).orElse(current.type());
    Var var = variable(name, current, type, out);
    place.locals().declare(new Local(name, var, type, place.depth()));
  }

  /** The element as something that may be used twice, named as the function names it. */
  Current named(@Nullable ExpressionTree function, Current current, List<Stmt> out) {
    TypeMirror type = current.type();
    String name = "element";
    if (function instanceof LambdaExpressionTree lambda && lambda.getParameters().size() == 1) {
      name = lambda.getParameters().get(0).getName().toString();
      type = body.scopes().typeOf(name, scope(lambda)).orElse(type);
    }
    Var var = variable(name, current, type, out);
    return new Current(use(var, current.tree()), type, current.tree());
  }

  private Var variable(String name, Current current, @Nullable TypeMirror type, List<Stmt> out) {
    if (current.value() instanceof Expr.Glue glue
        && glue.parts().size() == 1
        && glue.parts().get(0) instanceof Part.Use use) {
      return use.var();
    }
    if (type == null) {
      body.problem(BodyProblem.TYPE_UNKNOWN, current.tree(), body.text(current.tree()));
    }
    JavaType javaType = body.typeOr(type, current.tree(), JavaType.Declared.OBJECT);
    Var var = body.newVar(name, javaType, Var.Kind.LOCAL);
    Expr value = body.statements().variables().fitted(current.value(), var);
    out.add(new Stmt.Let(current.value().pos(), var, "=", value));
    return var;
  }

  private static Tree scope(LambdaExpressionTree lambda) {
    if (lambda.getBody() instanceof BlockTree block && !block.getStatements().isEmpty()) {
      return block.getStatements().get(block.getStatements().size() - 1);
    }
    return lambda.getBody();
  }

  /** The type that the first function takes, if it says so itself. */
  @Nullable TypeMirror parameterType(List<Chain.Op> ops, Place place) {
    if (ops.isEmpty()) {
      return null;
    }
    ExpressionTree function = ops.get(0).argument();
    if (function instanceof LambdaExpressionTree lambda && lambda.getParameters().size() == 1) {
      String name = lambda.getParameters().get(0).getName().toString();
      return body.scopes().typeOf(name, scope(lambda)).orElse(null);
    }
    return function instanceof MemberReferenceTree reference
        ? references.parameterType(reference, place)
        : null;
  }

  /** What the first function calls its parameter. */
  String elementName(List<Chain.Op> ops) {
    return !ops.isEmpty()
            && ops.get(0).argument() instanceof LambdaExpressionTree lambda
            && lambda.getParameters().size() == 1
        ? lambda.getParameters().get(0).getName().toString()
        : "element";
  }
}
