package dev.dagsmith.processor.frontend;

import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
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
import java.util.ArrayList;
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
  private final Operands operands;
  private final LambdaTypes lambdaTypes;
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
    this.operands = new Operands(body, place, text, tree -> scan(tree, null));
    this.lambdaTypes = new LambdaTypes(body);
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

  @Override
  public @Nullable Void visitBinary(BinaryTree tree, @Nullable Void none) {
    if (Operations.isLogical(tree)) {
      return super.visitBinary(tree, null);
    }
    operands.print(tree, locals, lambdas > 0);
    return null;
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void none) {
    if (names.caught(tree, locals)) {
      return null;
    }
    rules.call(tree, locals);
    body.fits().member(tree, locals);
    body.fits().arguments(tree, locals);
    lambdaTypes.learn(tree, locals);
    tree.getTypeArguments().forEach(names::typeTree);
    List<Tree> parts = new ArrayList<>();
    if (tree.getMethodSelect() instanceof MemberSelectTree select) {
      Tree qualifier = select.getExpression();
      if (lambdas > 0 || body.lookup().resolve(qualifier, locals) instanceof Ref.Value) {
        parts.add(qualifier);
      } else {
        scan(qualifier, null);
      }
    } else if (tree.getMethodSelect() instanceof IdentifierTree) {
      names.method(tree, locals);
    }
    parts.addAll(tree.getArguments());
    operands.print(parts, locals, lambdas > 0);
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
    } else {
      body.fits().arguments(tree, body.lookup().element(tree.getIdentifier()), locals);
      if (inner.isInner(tree.getIdentifier())) {
        inner.created(tree, text, names);
      } else {
        names.typeTree(tree.getIdentifier());
      }
    }
    List<Tree> parts = new ArrayList<>();
    for (ExpressionTree argument : tree.getArguments()) {
      if (!names.cause(tree, argument, locals)) {
        parts.add(argument);
      }
    }
    scan(tree.getEnclosingExpression(), null);
    operands.print(parts, locals, lambdas > 0);
    return null;
  }

  @Override
  public @Nullable Void visitConditionalExpression(
      ConditionalExpressionTree tree, @Nullable Void none) {
    body.fits().condition(tree.getCondition(), locals);
    return super.visitConditionalExpression(tree, null);
  }

  @Override
  public @Nullable Void visitNewArray(NewArrayTree tree, @Nullable Void none) {
    names.typeTree(tree.getType());
    List<Tree> parts = new ArrayList<>(tree.getDimensions());
    if (tree.getInitializers() != null) {
      parts.addAll(tree.getInitializers());
    }
    operands.print(parts, locals, lambdas > 0);
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
      body.fits().field(tree, locals);
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
            tree.getName().toString(),
            written ? body.lookup().type(tree.getType()) : lambdaTypes.of(tree)));
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
    if (tree.getPattern() == null) {
      names.typeTree(tree.getType());
    }
    scan(tree.getPattern(), null);
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
