package dev.dagsmith.processor.frontend;

import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.Tree;
import dev.dagsmith.processor.declaration.Settings;
import dev.dagsmith.processor.problem.BodyProblem;
import dev.dagsmith.processor.program.Expr;
import dev.dagsmith.processor.program.JavaType;
import dev.dagsmith.processor.program.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Applies method references to elements. */
final class References {
  private final Body body;

  References(Body body) {
    this.body = body;
  }

  /** What the method gives for an element; empty if a problem was reported. */
  Optional<Current> apply(MemberReferenceTree tree, Current current, Place place) {
    Optional<Target.Marked> target = body.targets().of(tree, place.locals());
    return target.isPresent()
        ? Optional.of(call(target.get(), tree, current, place))
        : glue(tree, current, place);
  }

  private Current call(
      Target.Marked target, MemberReferenceTree tree, Current current, Place place) {
    ExecutableElement method = target.method();
    Expr.@Nullable Glue receiver =
        body.calls().receiver(target, tree.getQualifierExpression(), tree, place);
    List<Expr> arguments = List.of(current.value());
    if (method.getParameters().isEmpty() && current.value() instanceof Expr.Glue element) {
      receiver = element;
      arguments = List.of();
    }
    TypeMirror type = resultType(target, current);
    if (type == null) {
      body.problem(BodyProblem.TYPE_UNKNOWN, tree, body.text(tree));
    }
    JavaType javaType = body.typeOr(type, tree, JavaType.Declared.OBJECT);
    Expr call = body.calls().make(target, tree, receiver, arguments, javaType, Settings.NONE);
    return new Current(call, type == null || javaType.isVoid() ? null : type, tree);
  }

  private @Nullable TypeMirror resultType(Target.Marked target, Current current) {
    ExecutableElement method = target.method();
    TypeMirror declared = body.methods().as(method, target.site()).getReturnType();
    if (method.getTypeParameters().isEmpty() || method.getParameters().isEmpty()) {
      return declared;
    }
    Inference inference = new Inference(body.compiler().types());
    inference.unify(method.getParameters().get(0).asType(), current.type());
    return inference.substitute(declared, method.getTypeParameters()).orElse(null);
  }

  private Optional<Current> glue(MemberReferenceTree tree, Current current, Place place) {
    List<Part> parts = new ArrayList<>();
    TypeMirror type = null;
    if (tree.getQualifierExpression() instanceof ArrayTypeTree) {
      body.problem(BodyProblem.METHOD_REFERENCE, tree, body.text(tree));
      return Optional.empty();
    }
    if (tree.getMode() == MemberReferenceTree.ReferenceMode.NEW) {
      parts.addAll(created(tree.getQualifierExpression(), place));
      type = body.lookup().type(tree.getQualifierExpression());
      parts.add(new Part.Text("("));
      parts.addAll(argument(current));
      parts.add(new Part.Text(")"));
    } else {
      ExecutableElement method = method(tree, place);
      if (method == null) {
        body.problem(BodyProblem.METHOD_REFERENCE, tree, body.text(tree));
        return Optional.empty();
      }
      new GlueRules(body).reference(tree, place.locals());
      boolean onElement = isOnElement(tree, method, place);
      parts.addAll(
          onElement
              ? argument(current)
              : body.expressions().glue(tree.getQualifierExpression(), place).parts());
      parts.add(new Part.Text("." + tree.getName() + "("));
      parts.addAll(onElement ? List.of() : argument(current));
      parts.add(new Part.Text(")"));
      type = onElement ? memberType(method, current) : plainType(method);
    }
    return Optional.of(new Current(new Expr.Glue(body.pos(tree), parts, false, false), type, tree));
  }

  /** {@code new Row}, up to the arguments. */
  private List<Part> created(ExpressionTree named, Place place) {
    if (new InnerClasses(body).isInner(named)) {
      return new GluePrinter(body, place).inner(named);
    }
    List<Part> parts = new ArrayList<>(List.of(new Part.Text("new ")));
    parts.addAll(body.expressions().glue(named, place).parts());
    parts.add(new Part.Text(InnerClasses.diamond(named, body.lookup().element(named))));
    return parts;
  }

  private static List<Part> argument(Current current) {
    return current.value() instanceof Expr.Glue glue && glue.total()
        ? glue.parts()
        : List.of(new Part.Hole(current.value()));
  }

  private @Nullable TypeMirror plainType(ExecutableElement method) {
    return method.getTypeParameters().isEmpty() ? method.getReturnType() : null;
  }

  private @Nullable TypeMirror memberType(ExecutableElement method, Current current) {
    if (!method.getTypeParameters().isEmpty() || current.type() == null) {
      return null;
    }
    boolean isDeclared = current.type().getKind() == TypeKind.DECLARED;
    return isDeclared
        ? body.methods()
            .as(
                method,
                new Methods.Site(
                    Lookup.classOf(current.type()).orElseThrow(), current.type(), List.of()))
            .getReturnType()
        : method.getReturnType();
  }

  private boolean isOnElement(MemberReferenceTree tree, ExecutableElement method, Place place) {
    return body.lookup().resolve(tree.getQualifierExpression(), place.locals()) instanceof Ref.Type
        && !method.getModifiers().contains(Modifier.STATIC);
  }

  /** The method that is meant, if only one can be. */
  private @Nullable ExecutableElement method(MemberReferenceTree tree, Place place) {
    boolean ofType =
        body.lookup().resolve(tree.getQualifierExpression(), place.locals()) instanceof Ref.Type;
    List<ExecutableElement> fitting =
        body
            .methods()
            .qualified(tree.getQualifierExpression(), tree.getName().toString(), place.locals())
            .map(Methods.Site::named)
            .orElse(List.of())
            .stream()
            .filter(method -> fits(method, ofType))
            .toList();
    boolean sameShape =
        fitting.stream()
                .map(method -> method.getModifiers().contains(Modifier.STATIC))
                .distinct()
                .count()
            == 1;
    return sameShape ? fitting.get(0) : null;
  }

  private static boolean fits(ExecutableElement method, boolean ofType) {
    boolean isStatic = method.getModifiers().contains(Modifier.STATIC);
    int parameters = method.getParameters().size();
    return (ofType && !isStatic) ? parameters == 0 : parameters == 1;
  }

  /** The type of the parameter of the task that is meant; null if it is not known. */
  @Nullable TypeMirror parameterType(MemberReferenceTree tree, Place place) {
    Tree qualifier = tree.getQualifierExpression();
    return body.targets()
        .of(tree, place.locals())
        .filter(target -> target.method().getTypeParameters().isEmpty())
        .filter(target -> !target.method().getParameters().isEmpty() && qualifier != null)
        .map(target -> target.method().getParameters().get(0).asType())
        .orElse(null);
  }
}
