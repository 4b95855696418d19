package dev.dagsmith.processor.frontend;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import dev.dagsmith.processor.problem.BodyProblem;
import dev.dagsmith.processor.problem.Problem;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** What glue must not do: it may be evaluated at any time, and more than once. */
final class GlueRules {
  private final Body body;

  GlueRules(Body body) {
    this.body = body;
  }

  /** A call that is no task call. */
  void call(MethodInvocationTree call, Locals locals) {
    if (!(body.targets().of(call, locals) instanceof Target.Plain plain)
        || plain.site().named().isEmpty()) {
      return;
    }
    List<ExecutableElement> candidates =
        plain.candidates().isEmpty() ? plain.site().named() : plain.candidates();
    ExecutableElement method = candidates.get(0);
    if (body.targets().declaresTasks(Members.owner(method))) {
      helper(call, body.text(call), method);
    } else if (Seeded.draws(body, call)) {
      return;
    } else if (Impure.isImpure(method, call.getArguments().size())) {
      impure(call, method, locals);
    } else if (changesLocal(call, method, locals)) {
      body.problem(
          BodyProblem.CHANGES_COLLECTION,
          call,
          body.text(call),
          body.text(((MemberSelectTree) call.getMethodSelect()).getExpression()));
    } else if (candidates.stream().noneMatch(m -> m.getModifiers().contains(Modifier.PUBLIC))) {
      // a public method may be called on a subclass even if its own class can't be named
      body.access().checkAny(candidates, call);
    }
  }

  private void impure(MethodInvocationTree call, ExecutableElement method, Locals locals) {
    if (!Seeded.isGenerator(method)) {
      body.problem(Impure.problem(method), call, body.text(call));
      return;
    }
    if (!isReported(call, locals)) {
      body.problem(BodyProblem.RANDOM, call, body.text(call));
    }
  }

  /** Whether the generator that a call draws from is a problem itself. */
  private boolean isReported(MethodInvocationTree call, Locals locals) {
    if (!(call.getMethodSelect() instanceof MemberSelectTree select)) {
      return false;
    }
    ExpressionTree generator = Flowing.bare(select.getExpression());
    return generator instanceof NewClassTree
        || (generator instanceof IdentifierTree name && isOuter(name, locals))
        || (generator instanceof MethodInvocationTree inner
            && body.targets().of(inner, locals) instanceof Target.Plain plain
            && plain.site().named().stream().anyMatch(Seeded::isGenerator));
  }

  /** A call of a method of a class with tasks that is none itself. */
  void helper(Tree call, String text, ExecutableElement method) {
    boolean isPrivate = method.getModifiers().contains(Modifier.PRIVATE);
    List<String> tasks =
        ElementFilter.methodsIn(Members.owner(method).getEnclosedElements()).stream()
            .filter(other -> body.targets().marker(other).isPresent())
            .map(other -> other.getSimpleName().toString())
            .toList();
    BodyProblem kind = isPrivate ? BodyProblem.PRIVATE_HELPER : BodyProblem.NOT_A_TASK;
    body.problem(
        call,
        Problem.at(body.pos(call), kind, text)
            .didYouMean(method.getSimpleName().toString(), tasks));
  }

  private boolean changesLocal(MethodInvocationTree call, ExecutableElement method, Locals locals) {
    return call.getMethodSelect() instanceof MemberSelectTree select
        && select.getExpression() instanceof IdentifierTree name
        && isOuter(name, locals)
        && Mutators.isMutator(body.compiler(), method);
  }

  private static boolean isOuter(IdentifierTree name, Locals locals) {
    Local local = locals.find(name.getName().toString());
    return local != null && local.var() != null;
  }

  /** A constructor. */
  void constructor(NewClassTree tree, Locals locals) {
    Optional<TypeElement> made =
        tree.getEnclosingExpression() == null
            ? Optional.of(body.lookup().element(tree.getIdentifier()))
            : InnerClasses.madeBy(tree, body.typing(), locals);
    made.ifPresent(type -> constructor(tree, type));
  }

  private void constructor(NewClassTree tree, TypeElement type) {
    int count = tree.getArguments().size();
    List<ExecutableElement> constructors =
        ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
            .filter(each -> each.isVarArgs() || each.getParameters().size() == count)
            .toList();
    if (constructors.stream().anyMatch(each -> Impure.isImpure(each, count))
        && !Seeded.isDrawnFrom(body, tree)) {
      boolean random = Seeded.isGenerator(constructors.get(0));
      body.problem(random ? BodyProblem.RANDOM : BodyProblem.IMPURE, tree, body.text(tree));
    }
    body.access().checkAny(constructors, tree);
  }

  /** A method reference that means no task. */
  void reference(MemberReferenceTree tree, Locals locals) {
    if (tree.getMode() == MemberReferenceTree.ReferenceMode.NEW) {
      return;
    }
    Optional<ExecutableElement> method =
        body.methods()
            .qualified(tree.getQualifierExpression(), tree.getName().toString(), locals)
            .flatMap(site -> site.named().stream().findFirst());
    if (method.isEmpty()) {
      return;
    }
    TypeElement owner = Members.owner(method.get());
    if (body.targets().declaresTasks(owner)) {
      helper(tree, body.text(tree), method.get());
    } else if (Impure.isImpure(method.get(), method.get().getParameters().size())) {
      body.problem(Impure.problem(method.get()), tree, body.text(tree));
    } else {
      effect(tree, method.get(), locals);
    }
  }

  private void effect(MemberReferenceTree tree, ExecutableElement method, Locals locals) {
    BodyProblem kind = Effects.of(body, tree, method);
    if (kind != BodyProblem.CHANGES_COLLECTION) {
      if (kind != BodyProblem.NO_TASK_CALL) {
        body.problem(kind, tree, body.text(tree));
      }
    } else if (tree.getQualifierExpression() instanceof IdentifierTree name
        && isOuter(name, locals)) {
      body.problem(kind, tree, body.text(tree), name);
    }
  }

  /** An assignment within an expression. */
  void assigns(Tree assignment, ExpressionTree target, Locals locals) {
    Tree bare = Flowing.bare(target);
    while (bare instanceof ArrayAccessTree element) {
      bare = Flowing.bare(element.getExpression());
    }
    boolean within =
        bare instanceof IdentifierTree name
            && locals.find(name.getName().toString()) != null
            && !isOuter(name, locals);
    if (!within) {
      body.problem(BodyProblem.ASSIGNMENT_IN_EXPRESSION, assignment, body.text(assignment));
    }
  }
}
