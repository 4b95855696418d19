package dev.dagsmith.processor.frontend;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.dagsmith.processor.declaration.Declarations;
import dev.dagsmith.processor.problem.BodyProblem;
import dev.dagsmith.processor.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * Compares what was decided about calls with what the compiler finds when it attributes the bodies.
 * Too late to generate anything else, but not too late for an error: no task is ever run silently
 * as glue.
 */
final class Verifier implements TaskListener {
  private final Compiler compiler;
  private final Declarations declarations;
  private final TreeSources sources;
  private final Consumer<List<Problem>> report;
  private final Map<String, Decisions> read;

  Verifier(
      Compiler compiler,
      Declarations declarations,
      TreeSources sources,
      Consumer<List<Problem>> report,
      Map<String, Decisions> read) {
    this.compiler = compiler;
    this.declarations = declarations;
    this.sources = sources;
    this.report = report;
    this.read = read;
  }

  @Override
  public void finished(TaskEvent event) {
    if (event.getKind() == TaskEvent.Kind.ANALYZE && event.getTypeElement() != null) {
      verify(event.getTypeElement());
    }
  }

  private void verify(TypeElement type) {
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      Decisions decisions = read.remove(Decisions.name(method));
      TreePath path = decisions == null ? null : MethodPath.of(compiler.trees(), method);
      if (decisions != null && path != null) {
        List<Problem> differences = new ArrayList<>();
        Calls calls = new Calls(method, decisions, new SourceText(compiler, path), differences);
        DeepStack.walk(path.getLeaf(), () -> calls.scan(path, null));
        report.accept(differences);
      }
    }
    ElementFilter.typesIn(type.getEnclosedElements()).forEach(this::verify);
  }

  private final class Calls extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final ExecutableElement dag;
    private final Decisions decisions;
    private final SourceText source;
    private final List<Problem> differences;

    Calls(
        ExecutableElement dag, Decisions decisions, SourceText source, List<Problem> differences) {
      this.dag = dag;
      this.decisions = decisions;
      this.source = source;
      this.differences = differences;
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void none) {
      compare(tree);
      return super.visitMethodInvocation(tree, null);
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void none) {
      compare(tree);
      return super.visitMemberReference(tree, null);
    }

    private void compare(Tree tree) {
      Element found = compiler.trees().getElement(getCurrentPath());
      if (!(found instanceof ExecutableElement actual)) {
        return;
      }
      String decided = decisions.method(source, tree);
      boolean marked = declarations.marker(actual).isPresent();
      boolean same = decided == null ? !marked : decided.equals(Decisions.name(actual));
      if (!same) {
        // of a receiver that is no name the type may not have been known before
        BodyProblem kind =
            decided == null && isOnExpression(tree)
                ? BodyProblem.TASK_RECEIVER
                : BodyProblem.MISREAD;
        differences.add(Problem.at(sources.pos(tree, source.unit(), dag), kind, source.of(tree)));
      }
    }

    private static boolean isOnExpression(Tree tree) {
      return tree instanceof MethodInvocationTree call
          && call.getMethodSelect() instanceof MemberSelectTree select
          && !(select.getExpression() instanceof MemberSelectTree)
          && !(select.getExpression() instanceof IdentifierTree);
    }
  }
}
