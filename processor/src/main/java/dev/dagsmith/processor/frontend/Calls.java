package dev.dagsmith.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import dev.dagsmith.processor.declaration.Declarations;
import dev.dagsmith.processor.declaration.JavaTypes;
import dev.dagsmith.processor.declaration.Marker;
import dev.dagsmith.processor.declaration.Settings;
import dev.dagsmith.processor.problem.BodyProblem;
import dev.dagsmith.processor.problem.DeclarationProblem;
import dev.dagsmith.processor.program.Callee;
import dev.dagsmith.processor.program.Expr;
import dev.dagsmith.processor.program.JavaType;
import dev.dagsmith.processor.program.SensorOptions;
import dev.dagsmith.processor.program.TaskOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/** Reads calls of tasks, sensors, dags and of methods of {@code Flow}. */
final class Calls {
  private final Body body;
  private final FlowCalls flow;

  Calls(Body body) {
    this.body = body;
    this.flow = new FlowCalls(body, this);
  }

  FlowCalls flow() {
    return flow;
  }

  /** A call whose value is used. */
  Expr value(MethodInvocationTree call, Place place, @Nullable TypeMirror expected) {
    Target target = body.targets().of(call, place.locals());
    if (target instanceof Target.Flow named) {
      return flow.value(named.name(), call, place, expected);
    }
    Target.Marked marked = (Target.Marked) target;
    if (marked.method().getReturnType().getKind() == TypeKind.VOID) {
      // the compiler says that it gives no value
      throw new Missing(body.text(call), call);
    }
    return plain(marked, call, place, expected);
  }

  /** A call that stands as a statement. */
  Expr step(Target.Marked target, MethodInvocationTree call, Place place) {
    return plain(target, call, place, null);
  }

  private Expr plain(
      Target.Marked target, MethodInvocationTree call, Place place, @Nullable TypeMirror expected) {
    if (target.is(Marker.Role.SENSOR)) {
      body.problem(BodyProblem.SENSOR_CALL, call, body.text(call));
    }
    return marked(target, call, place, expected, Settings.NONE);
  }

  /** A call of a task or dag, used or not. */
  Expr marked(
      Target.Marked target,
      MethodInvocationTree call,
      Place place,
      @Nullable TypeMirror expected,
      Settings settings) {
    Expr.@Nullable Glue receiver = receiver(target, call, place);
    List<Expr> arguments = arguments(target.method(), call, place);
    JavaType result = result(target, call, place, expected);
    return make(target, call, receiver, arguments, result, settings);
  }

  /**
   * A call of the method with these arguments.
   *
   * @param tree where it stands: the call, or a reference to the method
   */
  Expr make(
      Target.Marked target,
      Tree tree,
      Expr.@Nullable Glue receiver,
      List<Expr> arguments,
      JavaType result,
      Settings settings) {
    ExecutableElement method = target.method();
    body.decisions().flowing(body.source(), tree, method);
    body.access().checkTask(method, target.site().owner(), tree);
    boolean isStatic = method.getModifiers().contains(Modifier.STATIC);
    Callee callee =
        new Callee(
            JavaTypes.raw(target.site().owner()), method.getSimpleName().toString(), isStatic);
    if (target.is(Marker.Role.DAG)) {
      return dagCall(method, tree, callee, receiver, arguments, result);
    }
    TaskOptions options = body.declarations().taskOptions(method, body.dag(), settings);
    SensorOptions sensor =
        target.is(Marker.Role.SENSOR) ? body.declarations().sensorOptions(method) : null;
    return new Expr.TaskCall(body.pos(tree), callee, receiver, arguments, result, options, sensor);
  }

  private Expr dagCall(
      ExecutableElement method,
      Tree tree,
      Callee callee,
      Expr.@Nullable Glue receiver,
      List<Expr> arguments,
      JavaType result) {
    List<@Nullable Expr> given = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      boolean injected =
          i < method.getParameters().size()
              && body.declarations().injected(method.getParameters().get(i).asType());
      given.add(injected ? null : arguments.get(i));
    }
    return new Expr.DagCall(
        body.pos(tree),
        body.declarations().dagId(method),
        body.declarations().generatedClass(method),
        callee,
        receiver,
        given,
        result);
  }

  private List<Expr> arguments(ExecutableElement method, MethodInvocationTree call, Place place) {
    List<Expr> arguments = new ArrayList<>();
    List<? extends ExpressionTree> given = call.getArguments();
    boolean spread = method.isVarArgs() && given.size() != method.getParameters().size();
    for (int i = 0; i < given.size(); i++) {
      TypeMirror parameter = Applicable.parameter(method, i, spread);
      boolean generic = parameter.getKind() == TypeKind.TYPEVAR;
      if (!method.isVarArgs() || i < method.getParameters().size() - 1) {
        body.fits().value(given.get(i), parameter, place.locals());
      }
      arguments.add(body.expressions().read(given.get(i), place, generic ? null : parameter));
    }
    return arguments;
  }

  /** What the call is made on; null for a static method, and for one of the dag's own instance. */
  private Expr.@Nullable Glue receiver(
      Target.Marked target, MethodInvocationTree call, Place place) {
    if (!(call.getMethodSelect() instanceof MemberSelectTree select)) {
      return null;
    }
    return receiver(target, select.getExpression(), call, place);
  }

  /** What a method is called on that is named by {@code qualifier.name}. */
  Expr.@Nullable Glue receiver(
      Target.Marked target, ExpressionTree qualifier, Tree call, Place place) {
    if (Lookup.isThis(qualifier)) {
      return null;
    }
    if (Methods.isSuper(qualifier)) {
      body.problem(BodyProblem.SUPER_TASK, call, body.text(call));
      return null;
    }
    Ref ref = body.lookup().resolve(qualifier, place.locals());
    if (ref instanceof Ref.Type) {
      return null;
    }
    if (ref instanceof Ref.Value) {
      body.problem(BodyProblem.TASK_RECEIVER, call, body.text(call));
      return null;
    }
    return target.method().getModifiers().contains(Modifier.STATIC)
        ? null
        : body.expressions().glue(qualifier, place);
  }

  private JavaType result(
      Target.Marked target, MethodInvocationTree call, Place place, @Nullable TypeMirror expected) {
    Optional<TypeMirror> known =
        body.methods().result(target.method(), target.site(), call, place.locals());
    TypeMirror type = known.orElse(expected);
    if (type == null) {
      body.problem(BodyProblem.TYPE_UNKNOWN, call, body.text(call));
      return JavaType.Declared.OBJECT;
    }
    TypeMirror value = target.is(Marker.Role.SENSOR) ? found(type) : type;
    body.declarations()
        .notStorableAtCall(target.method(), value)
        .ifPresent(
            reason ->
                body.problem(
                    DeclarationProblem.CALL_VALUE_NOT_STORABLE,
                    call,
                    target.method().getSimpleName(),
                    Declarations.display(value),
                    reason));
    return body.type(value, call);
  }

  /** The type of what a sensor finds. */
  TypeMirror found(TypeMirror type) {
    if (type.getKind() == TypeKind.BOOLEAN) {
      return body.compiler().types().getNoType(TypeKind.VOID);
    }
    boolean optional =
        type instanceof DeclaredType declared && declared.getTypeArguments().size() == 1;
    return optional
        ? bound(((DeclaredType) type).getTypeArguments().get(0))
        : body.compiler().types().getNoType(TypeKind.VOID);
  }

  /**
   * What can be said of a value of the type: an {@code Optional<? extends T>} finds a {@code T}.
   */
  private TypeMirror bound(TypeMirror type) {
    if (!(type instanceof WildcardType wildcard)) {
      return type;
    }
    return wildcard.getExtendsBound() != null
        ? wildcard.getExtendsBound()
        : body.compiler().elements().getTypeElement("java.lang.Object").asType();
  }
}
