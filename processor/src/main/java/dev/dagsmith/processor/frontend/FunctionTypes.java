package dev.dagsmith.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** What lambdas and method references that are passed to a generic method tell of its types. */
final class FunctionTypes {
  private final Elements elements;
  private final Types types;
  private final Lookup lookup;
  private final Typing typing;
  private final Methods methods;

  FunctionTypes(Compiler compiler, Lookup lookup, Typing typing, Methods methods) {
    this.elements = compiler.elements();
    this.types = compiler.types();
    this.lookup = lookup;
    this.typing = typing;
    this.methods = methods;
  }

  /** Learns from a function that is passed as a parameter of this type. */
  void learn(
      Inference inference,
      TypeMirror parameter,
      ExpressionTree function,
      List<? extends TypeParameterElement> variables,
      Locals locals) {
    ExecutableType shape = shape(parameter).orElse(null);
    if (shape == null || shape.getReturnType().getKind() == TypeKind.VOID) {
      return;
    }
    List<@Nullable TypeMirror> taken = new ArrayList<>();
    for (TypeMirror each : shape.getParameterTypes()) {
      taken.add(inference.substitute(each, variables).orElse(null));
    }
    value(function, taken, locals)
        .filter(given -> given.getKind() != TypeKind.VOID)
        .ifPresent(given -> inference.unify(shape.getReturnType(), given));
  }

  /** What a function of this type takes; null for what depends on types yet to be inferred. */
  List<@Nullable TypeMirror> taken(TypeMirror parameter) {
    List<@Nullable TypeMirror> taken = new ArrayList<>();
    shape(parameter)
        .ifPresent(
            shape ->
                shape
                    .getParameterTypes()
                    .forEach(each -> taken.add(SureTypes.isClosed(each) ? each : null)));
    return taken;
  }

  /** The type of the one method of a functional interface. */
  private Optional<ExecutableType> shape(TypeMirror parameter) {
    if (!(parameter instanceof DeclaredType declared)
        || !(declared.asElement() instanceof TypeElement type)) {
      return Optional.empty();
    }
    TypeMirror[] arguments =
        declared.getTypeArguments().stream().map(this::bound).toArray(TypeMirror[]::new);
    DeclaredType plain = types.getDeclaredType(type, arguments);
    List<ExecutableElement> open =
        ElementFilter.methodsIn(elements.getAllMembers(type)).stream()
            .filter(method -> method.getModifiers().contains(Modifier.ABSTRACT))
            .filter(method -> !isOfObject(method))
            .toList();
    return open.size() == 1
        ? Optional.of((ExecutableType) types.asMemberOf(plain, open.get(0)))
        : Optional.empty();
  }

  private boolean isOfObject(ExecutableElement method) {
    TypeElement object = elements.getTypeElement("java.lang.Object");
    return ElementFilter.methodsIn(object.getEnclosedElements()).stream()
        .anyMatch(other -> elements.overrides(method, other, Members.owner(method)));
  }

  private TypeMirror bound(TypeMirror argument) {
    if (!(argument instanceof WildcardType wildcard)) {
      return argument;
    }
    TypeMirror bound =
        wildcard.getSuperBound() == null ? wildcard.getExtendsBound() : wildcard.getSuperBound();
    return bound == null ? elements.getTypeElement("java.lang.Object").asType() : bound;
  }

  private Optional<TypeMirror> value(
      ExpressionTree function, List<@Nullable TypeMirror> taken, Locals locals) {
    if (function instanceof MemberReferenceTree reference) {
      return named(reference, taken, locals);
    }
    return function instanceof LambdaExpressionTree lambda
            && lambda.getParameters().size() == taken.size()
        ? given(lambda, taken, locals)
        : Optional.empty();
  }

  private Optional<TypeMirror> given(
      LambdaExpressionTree lambda, List<@Nullable TypeMirror> taken, Locals locals) {
    Locals inside = locals.inner();
    for (int i = 0; i < taken.size(); i++) {
      VariableTree parameter = lambda.getParameters().get(i);
      inside.declare(Local.within(parameter.getName().toString(), taken.get(i)));
    }
    try {
      return typing.common(Results.of(lambda, typing, inside));
    } catch (Missing e) {
      // whoever reads the lambda itself finds the same, and says so
      return Optional.empty();
    }
  }

  /** The type that the method gives which a reference means; empty if several may be meant. */
  private Optional<TypeMirror> named(
      MemberReferenceTree tree, List<@Nullable TypeMirror> taken, Locals locals) {
    Tree qualifier = tree.getQualifierExpression();
    if (tree.getMode() == MemberReferenceTree.ReferenceMode.NEW) {
      TypeMirror made = lookup.type(qualifier);
      boolean generic =
          made instanceof DeclaredType type
              && type.getTypeArguments().isEmpty()
              && Lookup.classOf(type).filter(c -> !c.getTypeParameters().isEmpty()).isPresent();
      return generic ? Optional.empty() : Optional.of(made);
    }
    boolean ofType = lookup.resolve(qualifier, locals) instanceof Ref.Type;
    Optional<Methods.Site> site =
        methods.qualified(tree.getQualifierExpression(), tree.getName().toString(), locals);
    if (site.isEmpty()) {
      return Optional.empty();
    }
    Optional<TypeMirror> common = Optional.empty();
    for (ExecutableElement method : site.get().named()) {
      boolean onFirst = ofType && !method.getModifiers().contains(Modifier.STATIC);
      if (Applicable.takes(method, taken.size() - (onFirst ? 1 : 0))) {
        Optional<TypeMirror> result = result(method, site.get(), taken, onFirst);
        boolean same =
            result.isPresent()
                && (common.isEmpty() || types.isSameType(common.get(), result.get()));
        if (!same) {
          return Optional.empty();
        }
        common = result;
      }
    }
    return common;
  }

  private Optional<TypeMirror> result(
      ExecutableElement method,
      Methods.Site site,
      List<@Nullable TypeMirror> taken,
      boolean onFirst) {
    TypeMirror receiver = onFirst ? taken.get(0) : site.receiver();
    ExecutableType type =
        methods.as(method, new Methods.Site(site.owner(), receiver, site.named()));
    boolean raw = onFirst && receiver == null && !site.owner().getTypeParameters().isEmpty();
    if (raw) {
      return Optional.empty();
    }
    Inference inference = new Inference(types);
    int first = onFirst ? 1 : 0;
    for (int i = first; i < taken.size() && !method.isVarArgs(); i++) {
      inference.unify(type.getParameterTypes().get(i - first), taken.get(i));
    }
    return inference.substitute(type.getReturnType(), method.getTypeParameters());
  }
}
