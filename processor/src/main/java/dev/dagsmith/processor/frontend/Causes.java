package dev.dagsmith.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.NewClassTree;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Knows which constructors take a caught failure as a cause. */
final class Causes {
  private static final Set<String> WIDE =
      Set.of("java.lang.Throwable", "java.lang.Exception", "java.lang.Object");

  private final Body body;

  Causes(Body body) {
    this.body = body;
  }

  /** Whether the argument of a new exception may be any exception. */
  boolean accepts(NewClassTree created, ExpressionTree argument) {
    TypeElement type = body.lookup().element(created.getIdentifier());
    int index = created.getArguments().indexOf(argument);
    int count = created.getArguments().size();
    TypeMirror throwable =
        body.compiler().elements().getTypeElement("java.lang.Throwable").asType();
    return body.compiler().types().isSubtype(type.asType(), throwable)
        && ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
            .filter(constructor -> constructor.getParameters().size() == count)
            .anyMatch(constructor -> takesAny(constructor, index));
  }

  private static boolean takesAny(ExecutableElement constructor, int index) {
    return WIDE.contains(constructor.getParameters().get(index).asType().toString());
  }
}
