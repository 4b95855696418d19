package dev.dagsmith.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import dev.dagsmith.processor.declaration.Marker;
import dev.dagsmith.processor.problem.BodyProblem;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Decides what calls call. */
final class Targets {
  private static final String FLOW = "dev.dagsmith.Flow";

  private final Body body;
  private final IdentityHashMap<MethodInvocationTree, Target> known = new IdentityHashMap<>();
  private final Map<TypeElement, Boolean> withTasks = new HashMap<>();

  Targets(Body body) {
    this.body = body;
  }

  /** What a call calls. */
  Target of(MethodInvocationTree call, Locals locals) {
    Target before = known.get(call);
    if (before != null) {
      return before;
    }
    Target target = find(call, locals);
    // with a receiver that is not known, another look may know more
    if (!(target instanceof Target.Unknown)) {
      known.put(call, target);
    }
    return target;
  }

  private Target find(MethodInvocationTree call, Locals locals) {
    ExpressionTree select = call.getMethodSelect();
    Optional<Methods.Site> found = body.methods().site(select, locals);
    if (found.isEmpty() && select instanceof IdentifierTree name && !isConstructor(name)) {
      throw new Missing(name.getName().toString(), select);
    }
    if (found.isEmpty()) {
      return new Target.Unknown();
    }
    Methods.Site site = found.get();
    if (site.owner().getQualifiedName().contentEquals(FLOW)) {
      return new Target.Flow(site.named().isEmpty() ? "" : name(site));
    }
    if (site.named().isEmpty()) {
      throw new Missing(select.toString(), select);
    }
    return choose(call, site, locals);
  }

  private static String name(Methods.Site site) {
    return site.named().get(0).getSimpleName().toString();
  }

  private static boolean isConstructor(IdentifierTree name) {
    return name.getName().contentEquals("this") || name.getName().contentEquals("super");
  }

  private Target choose(MethodInvocationTree call, Methods.Site site, Locals locals) {
    boolean marked = site.named().stream().anyMatch(method -> marker(method).isPresent());
    List<ExecutableElement> candidates =
        body.methods().applicable(site, call.getArguments(), locals);
    List<ExecutableElement> flowing =
        candidates.stream().filter(method -> marker(method).isPresent()).toList();
    if (!marked || flowing.isEmpty()) {
      return new Target.Plain(site, candidates);
    }
    if (candidates.size() > 1) {
      body.problem(BodyProblem.OVERLOAD, call, body.text(call));
    }
    ExecutableElement method = flowing.get(0);
    return new Target.Marked(marker(method).orElseThrow(), method, site);
  }

  /** The task, sensor or dag that a method reference means, if it means one. */
  Optional<Target.Marked> of(MemberReferenceTree reference, Locals locals) {
    if (reference.getMode() == MemberReferenceTree.ReferenceMode.NEW) {
      return Optional.empty();
    }
    return body.methods()
        .qualified(reference.getQualifierExpression(), reference.getName().toString(), locals)
        .flatMap(
            site ->
                site.named().stream()
                    .flatMap(
                        method ->
                            marker(method).stream().map(m -> new Target.Marked(m, method, site)))
                    .findFirst());
  }

  Optional<Marker> marker(ExecutableElement method) {
    return body.declarations().marker(method);
  }

  /** Whether a class declares tasks, sensors or dags, so that its other methods are no glue. */
  boolean declaresTasks(TypeElement type) {
    return withTasks.computeIfAbsent(
        type,
        t ->
            ElementFilter.methodsIn(t.getEnclosedElements()).stream()
                .anyMatch(method -> marker(method).isPresent()));
  }
}
