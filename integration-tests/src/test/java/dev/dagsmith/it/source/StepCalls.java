package dev.dagsmith.it.source;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Tells the method that a step calls from those that its arguments call. */
final class StepCalls {
  private static final Set<String> TAKE_STEPS =
      Set.of("forEach", "parallel", "with", "until", "map");

  /** Those that are steps if there is one in their lambdas' blocks. */
  private static final Set<String> COMPOUND = Set.of("forEach", "parallel");

  private StepCalls() {}

  private static boolean isBlock(ExpressionTree argument) {
    return argument instanceof LambdaExpressionTree lambda
        && lambda.getBodyKind() == LambdaExpressionTree.BodyKind.STATEMENT;
  }

  /**
   * Whether it is {@code out::add} or {@code x -> out.add(x)}: a list that is filled is no step.
   */
  private static boolean addsToList(ExpressionTree argument) {
    if (argument instanceof MemberReferenceTree reference) {
      return reference.getName().contentEquals("add")
          && Character.isLowerCase(reference.getQualifierExpression().toString().charAt(0));
    }
    return argument instanceof LambdaExpressionTree lambda
        && lambda.getBody() instanceof MethodInvocationTree call
        && call.getMethodSelect() instanceof MemberSelectTree select
        && select.getIdentifier().contentEquals("add");
  }

  static String name(MethodInvocationTree tree) {
    return tree.getMethodSelect() instanceof MemberSelectTree select
        ? select.getIdentifier().toString()
        : tree.getMethodSelect().toString();
  }

  /** Notes what a call that stands as a statement calls. */
  static void note(Statement statement, MethodInvocationTree call) {
    boolean blocks =
        COMPOUND.contains(name(call)) && call.getArguments().stream().allMatch(StepCalls::isBlock);
    statement.call = !blocks && call.getArguments().stream().noneMatch(StepCalls::addsToList);
    List<String> own = new ArrayList<>();
    if (TAKE_STEPS.contains(name(call))) {
      statement.lambdas = true;
      call.getArguments().forEach(each -> lambda(own, each));
    } else {
      own.add(name(call));
    }
    List<String> all = new ArrayList<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        all.add(name(tree));
        return super.visitMethodInvocation(tree, null);
      }

      @Override
      public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
        all.add(tree.getName().toString());
        return super.visitMemberReference(tree, null);
      }
    }.scan(call, null);
    own.stream()
        .filter(name -> all.stream().filter(name::equals).count() == 1)
        .forEach(statement.steps::add);
  }

  private static void lambda(List<String> own, ExpressionTree argument) {
    if (argument instanceof MemberReferenceTree reference) {
      own.add(reference.getName().toString());
    } else if (argument instanceof LambdaExpressionTree lambda) {
      Tree body = lambda.getBody();
      if (body instanceof MethodInvocationTree call) {
        own.add(name(call));
      }
    }
  }
}
