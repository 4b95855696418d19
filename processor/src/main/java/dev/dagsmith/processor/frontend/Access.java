package dev.dagsmith.processor.frontend;

import com.sun.source.tree.Tree;
import dev.dagsmith.processor.declaration.Declarations;
import dev.dagsmith.processor.problem.BodyProblem;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Reports what generated code would have to name and can't; each element once in a body. */
final class Access {
  private final Body body;
  private final Set<Element> reported = new HashSet<>();

  Access(Body body) {
    this.body = body;
  }

  /** Reports the first class in a type that is not accessible. */
  void check(TypeMirror type, Tree at) {
    report(body.declarations().hidden(type, body.ownPackage()), at);
  }

  /** Reports an element that is not accessible. */
  void check(Element element, Tree at) {
    report(body.declarations().hidden(element, body.ownPackage()), at);
  }

  /** Reports if none of several overloads is accessible. */
  void checkAny(List<ExecutableElement> overloads, Tree at) {
    if (!overloads.isEmpty() && overloads.stream().noneMatch(this::visible)) {
      check(overloads.get(0), at);
    }
  }

  /** Reports a task that is not accessible. */
  void checkTask(ExecutableElement task, TypeElement named, Tree at) {
    Optional<Declarations.Hidden> hidden =
        body.declarations()
            .hidden(named, body.ownPackage())
            .or(() -> body.declarations().hidden(task, body.ownPackage()));
    hidden.ifPresent(
        h -> body.problem(BodyProblem.HIDDEN_TASK, at, display(h.element()), h.advice()));
  }

  boolean visible(Element element) {
    return body.declarations().hidden(element, body.ownPackage()).isEmpty();
  }

  private void report(Optional<Declarations.Hidden> hidden, Tree at) {
    if (hidden.isPresent() && reported.add(hidden.get().element())) {
      body.problem(BodyProblem.HIDDEN, at, display(hidden.get().element()), hidden.get().advice());
    }
  }

  private static String display(Element element) {
    String name =
        element.getKind() == ElementKind.CONSTRUCTOR
            ? "new " + Members.owner(element).getSimpleName()
            : element.getSimpleName().toString();
    return element instanceof ExecutableElement ? name + "(..)" : name;
  }
}
