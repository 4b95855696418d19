package dev.dagsmith.processor.frontend;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
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
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Binds the variables of {@code instanceof} patterns where they are in scope and used. */
final class Patterns {
  private final Body body;

  Patterns(Body body) {
    this.body = body;
  }

  /**
   * A variable of a pattern.
   *
   * @param test the {@code instanceof} that binds it
   */
  private record Binding(VariableTree variable, InstanceOfTree test) {}

  /** The variables that a condition binds where it is true, or false. */
  private List<Binding> introduced(ExpressionTree condition, boolean when) {
    ExpressionTree tree = Flowing.bare(condition);
    return switch (tree.getKind()) {
      case LOGICAL_COMPLEMENT -> introduced(((UnaryTree) tree).getExpression(), !when);
      case CONDITIONAL_AND -> when ? both((BinaryTree) tree, true) : List.of();
      case CONDITIONAL_OR -> when ? List.of() : both((BinaryTree) tree, false);
      case INSTANCE_OF -> when ? bindings((InstanceOfTree) tree) : List.of();
      default -> List.of();
    };
  }

  private static List<Binding> bindings(InstanceOfTree test) {
    return variables(test.getPattern()).stream()
        .map(variable -> new Binding(variable, test))
        .toList();
  }

  private List<Binding> both(BinaryTree tree, boolean when) {
    List<Binding> all = new ArrayList<>(introduced(tree.getLeftOperand(), when));
    all.addAll(introduced(tree.getRightOperand(), when));
    return all;
  }

  /** The variables of a pattern. */
  static List<VariableTree> variables(@Nullable Tree pattern) {
    List<VariableTree> found = new ArrayList<>();
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitVariable(VariableTree tree, @Nullable Void none) {
        found.add(tree);
        return null;
      }
    }.scan(pattern, null);
    return found;
  }

  /** Binds the variables of a condition that some of the trees use. */
  void bind(
      ExpressionTree condition,
      boolean when,
      List<? extends Tree> users,
      Place place,
      List<Stmt> out) {
    for (Binding binding : used(introduced(condition, when), users)) {
      Tree scope = users.get(users.size() - 1);
      List<Part> test = body.expressions().glue(binding.test, place).parts();
      out.add(let(binding.variable, test, scope, place));
    }
  }

  /** Those that the trees name, or the tests of those that they name. */
  private static List<Binding> used(List<Binding> bindings, List<? extends Tree> users) {
    List<Tree> naming = new ArrayList<>(users);
    List<Binding> used = new ArrayList<>();
    for (int i = bindings.size() - 1; i >= 0; i--) {
      Binding binding = bindings.get(i);
      if (naming.stream().anyMatch(tree -> names(tree, binding.variable))) {
        used.add(0, binding);
        naming.add(binding.test.getExpression());
      }
    }
    return used;
  }

  /** A variable that is bound where the text is true. */
  Stmt let(VariableTree variable, List<Part> test, Tree scope, Place place) {
    String name = variable.getName().toString();
    TypeMirror type = body.statements().variables().typeOf(variable, scope, place.locals());
    if (type == null) {
      body.problem(BodyProblem.TYPE_UNKNOWN, variable, name);
    }
    JavaType javaType = body.typeOr(type, variable, JavaType.Declared.OBJECT);
    Var var = body.newVar(name, javaType, Var.Kind.PATTERN);
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Text("if ("));
    parts.addAll(test);
    parts.add(new Part.Text(") { return " + name + "; } throw new IllegalStateException();"));
    place.locals().declare(new Local(name, var, type, place.depth()));
    Expr.Glue bound = new Expr.Glue(body.pos(variable), parts, true, true);
    return new Stmt.Let(body.pos(variable), var, "=", bound);
  }

  private static boolean names(Tree tree, VariableTree variable) {
    boolean[] found = {false};
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitIdentifier(IdentifierTree name, @Nullable Void none) {
        found[0] |= name.getName().equals(variable.getName());
        return null;
      }
    }.scan(tree, null);
    return found[0];
  }

  /** An expression that is evaluated only where the condition is true, or false. */
  Expr bound(
      ExpressionTree condition,
      boolean when,
      ExpressionTree tree,
      Place place,
      @Nullable TypeMirror expected) {
    List<Stmt> before = new ArrayList<>();
    Place inside = place.block();
    bind(condition, when, List.of(tree), inside, before);
    Expr value = body.expressions().read(tree, inside, expected);
    if (before.isEmpty()) {
      return value;
    }
    Optional<TypeMirror> type =
        body.typing().of(tree, inside.locals()).or(() -> Optional.ofNullable(expected));
    if (type.isEmpty()) {
      body.problem(BodyProblem.TYPE_UNKNOWN, tree, body.text(tree));
      return value;
    }
    Var result = body.newVar("value", body.type(type.get(), tree), Var.Kind.TEMP);
    before.add(new Stmt.Let(body.pos(tree), result, "=", value));
    return new Expr.Sequence(body.pos(tree), new Seq(before), result);
  }
}
