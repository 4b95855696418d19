package dev.dagsmith.processor.frontend;

import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import dev.dagsmith.processor.problem.BodyProblem;
import dev.dagsmith.processor.program.Expr;
import dev.dagsmith.processor.program.Part;
import dev.dagsmith.processor.program.Var;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Prints an expression for generated code: the user's own text, but for its names, its string
 * literals, and what contains task calls.
 */
final class GluePrinter extends GlueAssignments {
  private final Body body;
  private final Place outside;
  private final GlueText text;
  private final GlueNames names;
  private final GlueRules rules;
  private final InnerClasses inner;
  private Locals locals;
  private int lambdas;

  GluePrinter(Body body, Place place) {
    this.body = body;
    this.outside = place;
    this.locals = place.locals().inner();
    this.text = new GlueText(body.source());
    this.names = new GlueNames(body, text);
    this.rules = new GlueRules(body);
    this.inner = new InnerClasses(body);
  }

  /** The expression. */
  Expr.Glue print(Tree tree) {
    boolean total = Totals.isTotal(body, tree, outside.locals());
    scan(tree, null);
    List<Part> parts = text.parts(body.source().start(tree), body.source().end(tree));
    return new Expr.Glue(body.pos(tree), parts, total, false);
  }

  /** The text between two offsets, in which these trees stand. */
  List<Part> print(int start, int end, List<? extends Tree> trees) {
    scan(trees, null);
    return text.parts(start, end);
  }

  /** {@code self.new Inner}, up to the arguments. */
  List<Part> inner(ExpressionTree named) {
    inner.simpleName(named, text, names);
    List<Part> parts = new ArrayList<>(List.of(new Part.Self(), new Part.Text(".new ")));
    parts.addAll(text.parts(body.source().start(named), body.source().end(named)));
    parts.add(new Part.Text(InnerClasses.diamond(named, body.lookup().element(named))));
    return parts;
  }

  @Override
  public @Nullable Void scan(@Nullable Tree tree, @Nullable Void none) {
    Var hoisted = body.statements().conditions().hoisted(tree);
    if (hoisted != null) {
      text.replace(Objects.requireNonNull(tree), new Part.Use(hoisted));
      return null;
    }
    if (tree instanceof ExpressionTree expression && body.flowing().isForm(tree, locals)) {
      if (lambdas == 0) {
        text.replace(tree, new Part.Hole(body.expressions().form(expression, outside, null)));
        return null;
      }
      if (tree instanceof MethodInvocationTree call && body.flowing().isCall(call, locals)) {
        body.problem(BodyProblem.TASK_IN_LAMBDA, tree, body.text(tree));
        return null;
      }
    }
    return super.scan(tree, null);
  }

  /** Operands, of which all left of the last task call are evaluated at their own place. */
  private void operands(List<? extends @Nullable Tree> operands) {
    int last = -1;
    for (int i = 0; lambdas == 0 && i < operands.size(); i++) {
      last = body.flowing().in(operands.get(i), locals) ? i : last;
    }
    for (int i = 0; i < operands.size(); i++) {
      Tree operand = operands.get(i);
      if (operand == null) {
        continue;
      }
      boolean early =
          i < last
              && !body.flowing().isForm(operand, locals)
              && !Totals.isTotal(body, operand, locals);
      if (early) {
        text.replace(operand, new Part.Hole(body.expressions().glue(operand, outside)));
      } else {
        scan(operand, null);
      }
    }
  }

  @Override
  public @Nullable Void visitBinary(BinaryTree tree, @Nullable Void none) {
    if (Operations.isLogical(tree)) {
      return super.visitBinary(tree, null);
    }
    Operations operations = Operations.of(body, tree, locals);
    Deque<Tree> operands = new ArrayDeque<>();
    for (int i = operations.count() - 1; i >= 0; i--) {
      Tree left = operations.get(i).getLeftOperand();
      operands.push(operations.get(i).getRightOperand());
      if (lambdas == 0 && operations.isEarly(i, body, locals)) {
        text.replace(left, new Part.Hole(body.expressions().before(left, i, outside)));
        break;
      } else if (i == 0) {
        operands.push(left);
      }
    }
    operands.forEach(each -> scan(each, null));
    return null;
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void none) {
    if (names.caught(tree, locals)) {
      return null;
    }
    rules.call(tree, locals);
    if (lambdas == 0) {
      body.fits().member(tree, locals);
    }
    tree.getTypeArguments().forEach(names::typeTree);
    List<Tree> operands = new ArrayList<>();
    if (tree.getMethodSelect() instanceof MemberSelectTree select) {
      Tree qualifier = select.getExpression();
      if (lambdas > 0 || body.lookup().resolve(qualifier, locals) instanceof Ref.Value) {
        operands.add(qualifier);
      } else {
        scan(qualifier, null);
      }
    } else if (tree.getMethodSelect() instanceof IdentifierTree) {
      names.method(tree, locals);
    }
    operands.addAll(tree.getArguments());
    operands(operands);
    return null;
  }

  @Override
  public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void none) {
    if (tree.getClassBody() != null) {
      body.problem(BodyProblem.ANONYMOUS_CLASS, tree);
      return null;
    }
    rules.constructor(tree, locals);
    if (tree.getEnclosingExpression() != null) {
      InnerClasses.arguments(tree.getIdentifier(), names);
    } else if (inner.isInner(tree.getIdentifier())) {
      inner.created(tree, text, names);
    } else {
      names.typeTree(tree.getIdentifier());
    }
    List<Tree> operands = new ArrayList<>();
    for (ExpressionTree argument : tree.getArguments()) {
      if (!names.cause(tree, argument, locals)) {
        operands.add(argument);
      }
    }
    scan(tree.getEnclosingExpression(), null);
    operands(operands);
    return null;
  }

  @Override
  public @Nullable Void visitNewArray(NewArrayTree tree, @Nullable Void none) {
    names.typeTree(tree.getType());
    List<Tree> operands = new ArrayList<>(tree.getDimensions());
    if (tree.getInitializers() != null) {
      operands.addAll(tree.getInitializers());
    }
    operands(operands);
    return null;
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void none) {
    names.identifier(tree, locals);
    return null;
  }

  @Override
  public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void none) {
    if (tree.getIdentifier().contentEquals("class")) {
      names.typeTree(tree.getExpression());
    } else if (!names.select(tree, locals)) {
      scan(tree.getExpression(), null);
    }
    return null;
  }

  @Override
  public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void none) {
    if (body.targets().of(tree, locals).isPresent()) {
      body.problem(BodyProblem.TASK_REFERENCE, tree, body.text(tree));
      return null;
    }
    rules.reference(tree, locals);
    ExpressionTree named = tree.getQualifierExpression();
    if (tree.getMode() == MemberReferenceTree.ReferenceMode.NEW
        && !(named instanceof ArrayTypeTree)
        && inner.isInner(named)) {
      inner.reference(tree, locals, text, names);
      return null;
    }
    return super.visitMemberReference(tree, null);
  }

  @Override
  public @Nullable Void visitLiteral(LiteralTree tree, @Nullable Void none) {
    if (tree.getValue() instanceof String || tree.getValue() instanceof Character) {
      text.replace(
          tree, new Part.Text(Constants.literal(body.compiler().elements(), tree.getValue())));
    }
    return null;
  }

  @Override
  public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void none) {
    Locals before = locals;
    locals = locals.inner();
    lambdas++;
    super.visitLambdaExpression(tree, null);
    lambdas--;
    locals = before;
    return null;
  }

  @Override
  public @Nullable Void visitVariable(VariableTree tree, @Nullable Void none) {
    // The tree of an implicit type has positions of its own making: it is left as it is written.
    boolean written =
        tree.getType() != null
            && body.source().start(tree.getType()) >= 0
            && body.source().end(tree.getType()) > body.source().start(tree.getType())
            && !body.source().of(tree.getType()).equals("var");
    locals.declare(
        Local.within(
            tree.getName().toString(), written ? body.lookup().type(tree.getType()) : null));
    if (written) {
      names.typeTree(tree.getType());
    }
    scan(tree.getInitializer(), null);
    return null;
  }

  @Override
  public @Nullable Void visitCase(CaseTree tree, @Nullable Void none) {
    Locals before = locals;
    locals = locals.inner();
    for (Tree label : CaseLabels.trees(tree)) {
      if (!CaseLabels.isEnumConstant(body, label, locals)) {
        scan(label, null);
      }
    }
    if (tree.getCaseKind() == CaseTree.CaseKind.RULE) {
      scan(tree.getBody(), null);
      locals = before;
    } else {
      // the statements of all old cases are one block
      scan(tree.getStatements(), null);
    }
    return null;
  }

  @Override
  public @Nullable Void visitTypeCast(TypeCastTree tree, @Nullable Void none) {
    names.typeTree(tree.getType());
    return scan(tree.getExpression(), null);
  }

  @Override
  public @Nullable Void visitInstanceOf(InstanceOfTree tree, @Nullable Void none) {
    scan(tree.getExpression(), null);
    Tree pattern = tree.getPattern();
    if (pattern == null) {
      names.typeTree(tree.getType());
    } else {
      scan(pattern, null);
    }
    return null;
  }

  @Override
  void assigns(ExpressionTree tree, ExpressionTree variable) {
    rules.assigns(tree, variable, locals);
  }

  @Override
  public @Nullable Void visitClass(ClassTree tree, @Nullable Void none) {
    body.problem(BodyProblem.LOCAL_CLASS, tree);
    return null;
  }
}
