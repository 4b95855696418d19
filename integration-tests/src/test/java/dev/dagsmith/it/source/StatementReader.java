package dev.dagsmith.it.source;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import java.util.List;
import java.util.Set;

/** Reads a method's body into regions. The scanner's argument is the statement it is in. */
final class StatementReader extends TreeScanner<Void, Statement> {
  private static final Set<String> STAGES = Set.of("map", "mapToObj", "filter", "flatMap");

  private final CompilationUnitTree unit;
  private final SourcePositions positions;

  StatementReader(CompilationUnitTree unit, SourcePositions positions) {
    this.unit = unit;
    this.positions = positions;
  }

  /** Adds statements to a region. */
  void fill(Region region, List<? extends StatementTree> statements) {
    for (StatementTree each : statements) {
      if (each instanceof BlockTree block) {
        fill(region, block.getStatements());
      } else {
        int first = line(positions.getStartPosition(unit, each));
        int last = line(positions.getEndPosition(unit, each) - 1);
        Statement statement = new Statement(region, first, last, kind(each));
        if (each instanceof ExpressionStatementTree expression
            && expression.getExpression() instanceof MethodInvocationTree call
            && !StepCalls.name(call).equals("add")) {
          StepCalls.note(statement, call);
        }
        scan(each, statement);
      }
    }
  }

  private int line(long position) {
    return (int) unit.getLineMap().getLineNumber(position);
  }

  private static Statement.Kind kind(StatementTree tree) {
    if (tree instanceof IfTree
        || tree instanceof SwitchTree
        || tree instanceof EnhancedForLoopTree) {
      return Statement.Kind.HEADED;
    }
    if (tree instanceof ThrowTree) {
      return Statement.Kind.THROW;
    }
    if (tree instanceof TryTree attempt) {
      return attempt.getCatches().isEmpty() ? Statement.Kind.BLOCK : Statement.Kind.TRY;
    }
    return Statement.Kind.PLAIN;
  }

  private void inner(Statement owner, int levels, boolean inOrder, boolean parallel, Tree body) {
    Region region = new Region(owner, levels, inOrder, parallel);
    if (body instanceof StatementTree statement) {
      fill(region, List.of(statement));
    }
  }

  private void block(Statement owner, Tree body) {
    inner(owner, 0, false, false, body);
  }

  @Override
  public Void visitIf(IfTree tree, Statement in) {
    scan(tree.getCondition(), in);
    block(in, tree.getThenStatement());
    block(in, tree.getElseStatement());
    return null;
  }

  @Override
  public Void visitEnhancedForLoop(EnhancedForLoopTree tree, Statement in) {
    scan(tree.getExpression(), in);
    boolean inOrder = tree.getExpression().toString().contains("inOrder(");
    inner(in, 1, inOrder, false, tree.getStatement());
    return null;
  }

  @Override
  public Void visitTry(TryTree tree, Statement in) {
    block(in, tree.getBlock());
    for (CatchTree each : tree.getCatches()) {
      block(in, each.getBlock());
    }
    if (tree.getFinallyBlock() != null) {
      block(in, tree.getFinallyBlock());
      in.regions.get(in.regions.size() - 1).last = true;
    }
    return null;
  }

  @Override
  public Void visitCase(CaseTree tree, Statement in) {
    if (tree.getStatements() != null) {
      fill(new Region(in, 0, false, false), tree.getStatements());
    } else if (tree.getBody() instanceof StatementTree) {
      block(in, tree.getBody());
    } else {
      scan(tree.getBody(), in);
    }
    return null;
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree tree, Statement in) {
    String name = StepCalls.name(tree);
    if (name.equals("until")) {
      StepCalls.note(in, tree);
    }
    scan(tree.getMethodSelect(), in);
    for (ExpressionTree argument : tree.getArguments()) {
      if (argument instanceof LambdaExpressionTree lambda
          && lambda.getBodyKind() == LambdaExpressionTree.BodyKind.STATEMENT) {
        if (STAGES.contains(name) && isOnOneLine(lambda)) {
          in.pipeline = true;
          untils(lambda, in);
          continue;
        }
        boolean parallel = name.equals("parallel");
        boolean once = parallel || name.equals("with") || name.equals("until");
        inner(in, once ? 0 : 1 + flatMaps(tree), false, parallel, lambda.getBody());
      } else {
        in.pipeline |=
            argument instanceof LambdaExpressionTree || argument instanceof MemberReferenceTree;
        scan(argument, in);
      }
    }
    return null;
  }

  /**
   * Reads of a lambda on the line of its statement no statements, which no line could tell apart.
   */
  private static void untils(LambdaExpressionTree lambda, Statement in) {
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        if (StepCalls.name(tree).equals("until")) {
          StepCalls.note(in, tree);
        }
        return super.visitMethodInvocation(tree, null);
      }
    }.scan(lambda, null);
  }

  /** Lines tell what is called in it from what is called beside it only if it has its own. */
  private boolean isOnOneLine(Tree tree) {
    return line(positions.getStartPosition(unit, tree))
        == line(positions.getEndPosition(unit, tree) - 1);
  }

  /** How many flatMap stages stand before this one in its pipeline. */
  private static int flatMaps(MethodInvocationTree tree) {
    int count = 0;
    ExpressionTree each = tree;
    while (each instanceof MethodInvocationTree call
        && call.getMethodSelect() instanceof MemberSelectTree select) {
      each = select.getExpression();
      if (each instanceof MethodInvocationTree before && StepCalls.name(before).equals("flatMap")) {
        count++;
      }
    }
    return count;
  }
}
