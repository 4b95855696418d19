package dev.dagsmith.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.dagsmith.processor.problem.BodyProblem;
import dev.dagsmith.processor.program.Expr;
import dev.dagsmith.processor.program.JavaType;
import dev.dagsmith.processor.program.Part;
import dev.dagsmith.processor.program.Stmt;
import dev.dagsmith.processor.program.Var;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads declarations of local variables. */
final class Variables {
  private final Body body;
  private final Lists lists;
  private final SureTypes sureTypes;
  private @Nullable TypeMirror stream;

  Variables(Body body, Lists lists) {
    this.body = body;
    this.lists = lists;
    this.sureTypes = new SureTypes(body);
  }

  /**
   * Reads a declaration.
   *
   * @param rest what follows it in its block
   */
  void read(VariableTree tree, List<? extends StatementTree> rest, Place place, List<Stmt> out) {
    Tree scope = rest.isEmpty() ? tree : rest.get(rest.size() - 1);
    TypeMirror type = typeOf(tree, scope, place.locals());
    String name = tree.getName().toString();
    if (type != null && isStream(type)) {
      body.problem(BodyProblem.STREAM_VARIABLE, tree, name);
    }
    if (type == null) {
      body.problem(BodyProblem.TYPE_UNKNOWN, tree, name);
    }
    JavaType javaType = body.typeOr(type, tree, JavaType.Declared.OBJECT);
    if (lists.isCollected(tree, rest)) {
      Var list = body.newVar(name, javaType, Var.Kind.LIST);
      lists.declare(list, tree, rest);
      place.locals().declare(new Local(name, list, type, place.depth()));
      out.add(new Stmt.NewList(body.pos(tree), list));
      return;
    }
    ExpressionTree initializer = tree.getInitializer();
    if (initializer != null && isWritten(tree)) {
      body.fits().value(initializer, type, place.locals());
    }
    @Nullable Expr value = initializer == null ? null : value(initializer, place, type, javaType);
    Var var = body.newVar(name, javaType, Var.Kind.LOCAL);
    place.locals().declare(new Local(name, var, type, place.depth()));
    if (value != null) {
      out.add(new Stmt.Let(body.pos(tree), var, "=", fitted(value, var)));
    }
  }

  private Expr value(
      ExpressionTree tree, Place place, @Nullable TypeMirror type, JavaType javaType) {
    if (tree instanceof NewArrayTree array && array.getType() == null) {
      Expr.Glue elements = body.expressions().glue(tree, place);
      List<Part> parts = new ArrayList<>(List.of(new Part.Text("new ")));
      parts.addAll(TypeParts.of(javaType));
      parts.add(new Part.Text(" "));
      parts.addAll(elements.parts());
      return new Expr.Glue(elements.pos(), parts, elements.total(), false);
    }
    return body.expressions().read(tree, place, type);
  }

  /**
   * The value as one of the variable's type. A box that is opened, or a number that is made wider,
   * is an expression of its own: what a call gives is stored as it is.
   */
  Expr fitted(Expr value, Var var) {
    JavaType given =
        value instanceof Expr.TaskCall task
            ? task.result()
            : value instanceof Expr.DagCall dag
                ? dag.result()
                : value instanceof Expr.Sequence sequence ? sequence.value().type() : var.type();
    boolean primitive =
        given instanceof JavaType.Primitive || var.type() instanceof JavaType.Primitive;
    if (!primitive || given.equals(var.type()) || given.isVoid()) {
      return value;
    }
    if (given instanceof JavaType.Primitive && given.boxed().equals(var.type())) {
      return value;
    }
    boolean total = given instanceof JavaType.Primitive;
    return new Expr.Glue(value.pos(), List.of(new Part.Hole(value)), total, false);
  }

  /** The type of a variable that is in scope at {@code scope}; null if it can't be found. */
  @Nullable TypeMirror typeOf(VariableTree tree, @Nullable Tree scope, Locals locals) {
    String name = tree.getName().toString();
    Optional<TypeMirror> type = isWritten(tree) ? written(tree) : Optional.empty();
    TypeMirror found =
        type.or(() -> sure(tree, locals))
            .or(() -> body.scopes().typeOf(name, scope))
            .or(() -> body.typing().of(tree.getInitializer(), locals))
            .orElse(null);
    if (found != null && found.getKind() == TypeKind.ERROR) {
      throw new Missing(found.toString(), tree);
    }
    return found;
  }

  SureTypes sureTypes() {
    return sureTypes;
  }

  private Optional<TypeMirror> sure(VariableTree tree, Locals locals) {
    return tree.getInitializer() == null
        ? Optional.empty()
        : sureTypes.of(tree.getInitializer(), locals);
  }

  private Optional<TypeMirror> written(VariableTree tree) {
    try {
      return Optional.of(body.lookup().type(tree.getType()));
    } catch (Missing e) {
      return Optional.empty();
    }
  }

  /** Whether a variable's type stands in the source: javac makes up trees for others. */
  boolean isWritten(VariableTree tree) {
    Tree type = tree.getType();
    if (type == null) {
      return false;
    }
    int start = body.source().start(type);
    int end = body.source().end(type);
    return start >= 0 && end > start && !body.source().between(start, end).equals("var");
  }

  private boolean isStream(TypeMirror type) {
    if (type.getKind() != TypeKind.DECLARED) {
      return false;
    }
    Types types = body.compiler().types();
    if (stream == null) {
      Elements elements = body.compiler().elements();
      stream = types.erasure(elements.getTypeElement("java.util.stream.BaseStream").asType());
    }
    return types.isSubtype(types.erasure(type), stream);
  }
}
