package dev.dagsmith.processor.frontend;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.EmptyStatementTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import dev.dagsmith.processor.problem.BodyProblem;
import dev.dagsmith.processor.program.Seq;
import dev.dagsmith.processor.program.Stmt;
import java.util.ArrayList;
import java.util.List;

/** Reads statements: hands each to the reader of its kind. */
final class Statements {
  private final Body body;
  private final Variables variables;
  private final CallStatements calls;
  private final Lists lists;
  private final Patterns patterns;
  private final Conditions conditions;
  private final Branches branches;
  private final Switches switches;
  private final Loops loops;
  private final Tries tries;
  private final Jumps jumps;

  Statements(Body body) {
    this.body = body;
    this.lists = new Lists(body);
    this.variables = new Variables(body, lists);
    this.calls = new CallStatements(body, lists);
    this.patterns = new Patterns(body);
    this.conditions = new Conditions(body, patterns);
    this.branches = new Branches(body, patterns);
    this.switches = new Switches(body);
    this.loops = new Loops(body);
    this.tries = new Tries(body);
    this.jumps = new Jumps(body);
  }

  Lists lists() {
    return lists;
  }

  Variables variables() {
    return variables;
  }

  Patterns patterns() {
    return patterns;
  }

  Conditions conditions() {
    return conditions;
  }

  Switches switches() {
    return switches;
  }

  CallStatements calls() {
    return calls;
  }

  Jumps jumps() {
    return jumps;
  }

  /** The statements of a block, in whose scope {@code place} already is. */
  void readAll(List<? extends StatementTree> statements, Place place, List<Stmt> out) {
    readBefore(statements, statements.size(), place, out);
  }

  /** The first statements of a block. */
  void readBefore(List<? extends StatementTree> statements, int end, Place place, List<Stmt> out) {
    for (int i = 0; i < end; i++) {
      List<? extends StatementTree> rest = statements.subList(i + 1, statements.size());
      read(statements.get(i), rest, rest.isEmpty() ? place : place.notLast(), out);
    }
  }

  /** A statement as a block of its own. */
  Seq block(StatementTree statement, Place place) {
    List<Stmt> out = new ArrayList<>();
    body(statement, place.block(), out);
    return new Seq(out);
  }

  /** The statements of a block, or a statement alone, in whose scope {@code place} already is. */
  void body(StatementTree statement, Place place, List<Stmt> out) {
    readAll(
        statement instanceof BlockTree block ? block.getStatements() : List.of(statement),
        place,
        out);
  }

  /** The body of a lambda whose value is not used. */
  void lambdaBody(LambdaExpressionTree lambda, Place place, List<Stmt> out) {
    if (lambda.getBody() instanceof ExpressionTree expression) {
      calls.read(expression, place, out);
    } else {
      readAll(((BlockTree) lambda.getBody()).getStatements(), place, out);
    }
  }

  /** The statements as a block that was read with this end. */
  Seq labeled(Tree tree, Exit end, List<Stmt> statements) {
    Seq seq = new Seq(statements);
    return end.used() ? new Seq(List.of(new Stmt.Labeled(body.pos(tree), end.label(), seq))) : seq;
  }

  /**
   * Reads one.
   *
   * @param rest what follows it in its block
   */
  private void read(
      StatementTree tree, List<? extends StatementTree> rest, Place place, List<Stmt> out) {
    if (tree instanceof ExpressionStatementTree statement) {
      calls.read(statement.getExpression(), place, out);
    } else if (tree instanceof VariableTree variable) {
      variables.read(variable, rest, place, out);
    } else if (tree instanceof IfTree choice) {
      branches.read(choice, rest, place, out);
    } else if (tree instanceof BlockTree block) {
      readAll(block.getStatements(), place.block(), out);
    } else if (tree instanceof SwitchTree choice) {
      switches.read(choice, place, out);
    } else if (tree instanceof EnhancedForLoopTree loop) {
      loops.read(loop, place, out);
    } else if (tree instanceof TryTree attempt) {
      tries.read(attempt, place, out);
    } else if (!(tree instanceof EmptyStatementTree) && !jumps.read(tree, place, out)) {
      refuse(tree);
    }
  }

  private void refuse(StatementTree tree) {
    switch (tree.getKind()) {
      case WHILE_LOOP, DO_WHILE_LOOP -> body.problem(BodyProblem.WHILE, tree);
      case FOR_LOOP -> body.problem(BodyProblem.CLASSIC_FOR, tree);
      case LABELED_STATEMENT -> body.problem(BodyProblem.LABEL, tree);
      case ASSERT -> body.problem(BodyProblem.ASSERT, tree);
      case SYNCHRONIZED -> body.problem(BodyProblem.SYNCHRONIZED, tree);
      default ->
          body.problem(
              tree instanceof ClassTree ? BodyProblem.LOCAL_CLASS : BodyProblem.UNREADABLE,
              tree,
              body.text(tree));
    }
  }
}
