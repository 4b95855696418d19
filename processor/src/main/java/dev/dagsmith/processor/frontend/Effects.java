package dev.dagsmith.processor.frontend;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import dev.dagsmith.processor.problem.BodyProblem;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Guesses what a statement that a dag can't contain was written for. */
final class Effects {
  private static final Set<String> LEVELS =
      Set.of(
          "trace", "debug", "info", "warn", "error", "fatal", "finest", "finer", "fine", "config",
          "warning", "severe", "log", "atInfo");

  private Effects() {}

  /** What is wrong with the call as a statement. */
  static BodyProblem of(Body body, MethodInvocationTree call, Target target, Locals locals) {
    if (!(call.getMethodSelect() instanceof MemberSelectTree select)) {
      return BodyProblem.NO_TASK_CALL;
    }
    String on = receiverClass(body, select, target, locals);
    String name = select.getIdentifier().toString();
    if (on.equals("java.io.PrintStream")
        || name.equals("printStackTrace")
        || receiver(body, call).startsWith("System.out")) {
      return BodyProblem.PRINTS;
    }
    String simple = on.substring(on.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    String root = root(select).toLowerCase(Locale.ROOT);
    if (LEVELS.contains(name) && (simple.contains("log") || root.contains("log"))) {
      return BodyProblem.LOGS;
    }
    boolean changes =
        target instanceof Target.Plain plain
            && candidates(plain).stream()
                .anyMatch(method -> Mutators.isMutator(body.compiler(), method));
    return changes ? BodyProblem.CHANGES_COLLECTION : BodyProblem.NO_TASK_CALL;
  }

  /** What is wrong with a reference to the method, if its value is not what it is there for. */
  static BodyProblem of(Body body, MemberReferenceTree tree, ExecutableElement method) {
    TypeElement owner = Members.owner(method);
    String simple = owner.getSimpleName().toString().toLowerCase(Locale.ROOT);
    if (owner.getQualifiedName().contentEquals("java.io.PrintStream")) {
      return BodyProblem.PRINTS;
    } else if (LEVELS.contains(tree.getName().toString()) && simple.contains("log")) {
      return BodyProblem.LOGS;
    }
    return Mutators.isMutator(body.compiler(), method)
        ? BodyProblem.CHANGES_COLLECTION
        : BodyProblem.NO_TASK_CALL;
  }

  private static List<ExecutableElement> candidates(Target.Plain plain) {
    return plain.candidates().isEmpty() ? plain.site().named() : plain.candidates();
  }

  private static String receiverClass(
      Body body, MemberSelectTree select, Target target, Locals locals) {
    return target instanceof Target.Plain plain
        ? plain.site().owner().getQualifiedName().toString()
        : body.typing()
            .classOf(select.getExpression(), locals)
            .map(type -> type.getQualifiedName().toString())
            .orElse("");
  }

  /** What the call is made on, as text. */
  static String receiver(Body body, MethodInvocationTree call) {
    return call.getMethodSelect() instanceof MemberSelectTree select
        ? body.text(select.getExpression())
        : "";
  }

  private static String root(MemberSelectTree select) {
    Tree tree = select.getExpression();
    while (true) {
      if (tree instanceof MethodInvocationTree call) {
        tree = call.getMethodSelect();
      } else if (tree instanceof MemberSelectTree inner) {
        tree = inner.getExpression();
      } else {
        return tree instanceof IdentifierTree name ? name.getName().toString() : "";
      }
    }
  }
}
