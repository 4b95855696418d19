package dev.dagsmith.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Which methods a call may mean, and what they give back. */
final class Methods {
  private final Types types;
  private final Lookup lookup;
  private final Members members;
  private final Typing typing;
  private final FunctionTypes functions;
  private final Applicable applicable;

  Methods(Compiler compiler, Lookup lookup, Members members, Typing typing) {
    this.types = compiler.types();
    this.lookup = lookup;
    this.members = members;
    this.typing = typing;
    this.applicable = new Applicable(types);
    this.functions = new FunctionTypes(compiler, lookup, typing, this);
  }

  Members members() {
    return members;
  }

  /**
   * Where a call looks for its method.
   *
   * @param owner the class that is named, explicitly or not
   * @param receiver the type of the receiver; null without one
   * @param named all methods of that name
   */
  record Site(TypeElement owner, @Nullable TypeMirror receiver, List<ExecutableElement> named) {}

  /** Where the call looks for its method; empty if that is not known. */
  Optional<Site> site(ExpressionTree select, Locals locals) {
    if (select instanceof IdentifierTree name) {
      return unqualified(name.getName().toString());
    }
    if (!(select instanceof MemberSelectTree member)) {
      return Optional.empty();
    }
    return qualified(member.getExpression(), member.getIdentifier().toString(), locals);
  }

  /** Where {@code qualifier.name} looks for its method. */
  Optional<Site> qualified(ExpressionTree qualifier, String name, Locals locals) {
    Ref ref = lookup.resolve(qualifier, locals);
    if (ref instanceof Ref.Type type) {
      return Optional.of(new Site(type.type(), null, members.methods(type.type(), name)));
    }
    if (ref instanceof Ref.InPackage pkg) {
      throw new Missing(pkg.name(), qualifier);
    }
    if (isSuper(qualifier)) {
      return Lookup.classOf(lookup.enclosing().get(0).getSuperclass())
          .map(type -> new Site(type, type.asType(), members.methods(type, name)));
    }
    Optional<TypeMirror> type = typing.of(qualifier, locals);
    type.filter(t -> t.getKind() == TypeKind.ERROR)
        .ifPresent(
            t -> {
              throw new Missing(t.toString(), qualifier);
            });
    return typing
        .classOf(qualifier, type)
        .map(owner -> new Site(owner, type.orElse(null), members.methods(owner, name)));
  }

  static boolean isSuper(ExpressionTree tree) {
    return tree instanceof IdentifierTree name && name.getName().contentEquals("super");
  }

  private Optional<Site> unqualified(String name) {
    for (TypeElement type : lookup.enclosing()) {
      List<ExecutableElement> named = members.methods(type, name);
      if (!named.isEmpty()) {
        return Optional.of(new Site(type, type.asType(), named));
      }
    }
    List<TypeElement> owners = lookup.staticOwners(name);
    List<ExecutableElement> named = new ArrayList<>();
    owners.forEach(owner -> named.addAll(members.methods(owner, name)));
    return owners.isEmpty() ? Optional.empty() : Optional.of(new Site(owners.get(0), null, named));
  }

  /** The methods of a site that can be called with these arguments, as far as types are known. */
  List<ExecutableElement> applicable(
      Site site, List<? extends ExpressionTree> arguments, Locals locals) {
    return applicable.of(site.named(), arguments.size(), () -> given(arguments, locals));
  }

  /** Whether one of the methods or constructors takes these arguments, as far as is known. */
  boolean isAnyFor(
      List<ExecutableElement> methods, List<? extends ExpressionTree> arguments, Locals locals) {
    return applicable.isAny(methods, given(arguments, locals));
  }

  private List<@Nullable TypeMirror> given(
      List<? extends ExpressionTree> arguments, Locals locals) {
    List<@Nullable TypeMirror> actual = new ArrayList<>();
    arguments.forEach(argument -> actual.add(typing.of(argument, locals).orElse(null)));
    return actual;
  }

  /**
   * What a function takes that is passed to a call: types that depend on nothing that the call
   * would have to infer, null for others. Empty if it is not known what is called.
   */
  List<@Nullable TypeMirror> taken(MethodInvocationTree call, int argument, Locals locals) {
    Optional<Site> site = site(call.getMethodSelect(), locals);
    List<ExecutableElement> candidates =
        site.map(known -> applicable(known, call.getArguments(), locals)).orElse(List.of());
    return candidates.size() == 1 && argument < candidates.get(0).getParameters().size()
        ? functions.taken(as(candidates.get(0), site.get()).getParameterTypes().get(argument))
        : List.of();
  }

  /** The type of a call's value, if it is known. */
  Optional<TypeMirror> result(MethodInvocationTree call, Locals locals) {
    Optional<Site> site = site(call.getMethodSelect(), locals);
    if (site.isEmpty()) {
      return Optional.empty();
    }
    List<ExecutableElement> candidates = applicable(site.get(), call.getArguments(), locals);
    Optional<TypeMirror> first = Optional.empty();
    for (ExecutableElement candidate : candidates) {
      Optional<TypeMirror> result = result(candidate, site.get(), call, locals);
      boolean same =
          result.isPresent() && (first.isEmpty() || types.isSameType(first.get(), result.get()));
      if (!same) {
        return Optional.empty();
      }
      first = result;
    }
    return first;
  }

  /** The type of the value of this call of a method, if it is known. */
  Optional<TypeMirror> result(
      ExecutableElement method, Site site, MethodInvocationTree call, Locals locals) {
    ExecutableType type = as(method, site);
    List<? extends TypeParameterElement> variables = method.getTypeParameters();
    if (variables.isEmpty()) {
      return Optional.of(type.getReturnType());
    }
    Inference inference = new Inference(types);
    if (call.getTypeArguments().size() == variables.size()) {
      for (int i = 0; i < variables.size(); i++) {
        inference.unify(variables.get(i).asType(), lookup.type(call.getTypeArguments().get(i)));
      }
      return inference.substitute(type.getReturnType(), variables);
    }
    List<? extends ExpressionTree> arguments = call.getArguments();
    boolean spread = method.isVarArgs() && spreads(method, arguments, locals);
    for (int i = 0; i < arguments.size(); i++) {
      inference.unify(
          Applicable.parameter(method, i, spread),
          typing.of(arguments.get(i), locals).orElse(null));
    }
    for (int i = 0; i < arguments.size(); i++) {
      if (isFunction(arguments.get(i)) && i < type.getParameterTypes().size()) {
        functions.learn(
            inference, type.getParameterTypes().get(i), arguments.get(i), variables, locals);
      }
    }
    return inference.substitute(type.getReturnType(), variables);
  }

  private static boolean isFunction(ExpressionTree tree) {
    return tree instanceof LambdaExpressionTree || tree instanceof MemberReferenceTree;
  }

  private boolean spreads(
      ExecutableElement method, List<? extends ExpressionTree> arguments, Locals locals) {
    if (arguments.size() != method.getParameters().size()) {
      return true;
    }
    return typing
        .of(arguments.get(arguments.size() - 1), locals)
        .map(last -> last.getKind() != TypeKind.ARRAY)
        .orElse(true);
  }

  /** The method's type as a member of the receiver's. */
  ExecutableType as(ExecutableElement method, Site site) {
    boolean member =
        site.receiver() instanceof DeclaredType declared
            && !method.getModifiers().contains(javax.lang.model.element.Modifier.STATIC)
            && declared.getKind() == TypeKind.DECLARED;
    return member
        ? (ExecutableType) types.asMemberOf((DeclaredType) types.capture(site.receiver()), method)
        : (ExecutableType) method.asType();
  }
}
