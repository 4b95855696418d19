package dev.dagsmith.processor.program;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes flow programs nearly as short as their source. Tasks are methods of {@code shop.Tasks};
 * each statement stands on the next line.
 */
public final class Programs {
  /** {@code int}. */
  public static final JavaType INT = new JavaType.Primitive("int");

  /** {@code long}. */
  public static final JavaType LONG = new JavaType.Primitive("long");

  /** {@code boolean}. */
  public static final JavaType BOOLEAN = new JavaType.Primitive("boolean");

  /** {@code void}. */
  public static final JavaType VOID = JavaType.Primitive.VOID;

  /** {@code String}. */
  public static final JavaType STRING = type("java.lang", "String");

  /** {@code Integer}. */
  public static final JavaType INTEGER = type("java.lang", "Integer");

  /** {@code shop.Tasks}. */
  public static final JavaType.Declared TASKS = type("shop", "Tasks");

  private static int numbers;
  private static int lines = 10;

  private Programs() {}

  /** A class. */
  public static JavaType.Declared type(String pkg, String name, JavaType... arguments) {
    return new JavaType.Declared(pkg, List.of(name), List.of(arguments));
  }

  /** {@code List<element>}. */
  public static JavaType list(JavaType element) {
    return type("java.util", "List", element);
  }

  /** A local variable. */
  public static Var local(String name, JavaType type) {
    return variable(name, type, Var.Kind.LOCAL);
  }

  /** A variable. */
  public static Var variable(String name, JavaType type, Var.Kind kind) {
    return new Var(numbers++, name, type, kind);
  }

  /** The next line. */
  public static Pos pos() {
    return new Pos(++lines, 5, -1);
  }

  /** Text; each argument is a variable, a type, an expression or text. */
  public static Expr.Glue glue(Object... parts) {
    return new Expr.Glue(pos(), parts(parts), parts.length == 1 && parts[0] instanceof Var, false);
  }

  /** Text that can't fail. */
  public static Expr.Glue literal(String text) {
    return new Expr.Glue(pos(), List.of(new Part.Text(text)), true, false);
  }

  private static List<Part> parts(Object... parts) {
    List<Part> all = new ArrayList<>();
    for (Object part : parts) {
      if (part instanceof Var variable) {
        all.add(new Part.Use(variable));
      } else if (part instanceof JavaType.Declared type) {
        all.add(new Part.TypeName(type));
      } else if (part instanceof Expr expr) {
        all.add(new Part.Hole(expr));
      } else {
        all.add(new Part.Text((String) part));
      }
    }
    return all;
  }

  private static Expr expr(Object value) {
    return value instanceof Expr expr
        ? expr
        : value instanceof Var variable ? glue(variable) : literal((String) value);
  }

  /** A call of a static task; each argument is an expression, a variable or a literal. */
  public static Expr.TaskCall task(JavaType result, String name, Object... arguments) {
    return new Expr.TaskCall(
        pos(),
        new Callee(TASKS, name, true),
        null,
        Arrays.stream(arguments).map(Programs::expr).toList(),
        result,
        options(name, false),
        null);
  }

  /** The same call with an id of its own. */
  public static Expr.TaskCall named(String id, Expr.TaskCall call) {
    return new Expr.TaskCall(
        call.pos(),
        call.callee(),
        call.receiver(),
        call.arguments(),
        call.result(),
        options(id, true),
        call.sensor());
  }

  /** Settings without anything set. */
  public static TaskOptions options(String id, boolean explicit) {
    return new TaskOptions(
        id,
        explicit,
        RetryOptions.NONE,
        null,
        0,
        "default_pool",
        1,
        true,
        XComOptions.DEFAULT,
        List.of());
  }

  /** {@code condition ? whenTrue : whenFalse}. */
  public static Expr conditional(Object condition, Object whenTrue, Object whenFalse) {
    return new Expr.Conditional(pos(), expr(condition), expr(whenTrue), expr(whenFalse));
  }

  /** Statements. */
  public static Seq seq(Stmt... statements) {
    return new Seq(List.of(statements));
  }

  /** {@code variable = value}. */
  public static Stmt let(Var variable, Object value) {
    return new Stmt.Let(pos(), variable, "=", expr(value));
  }

  /** {@code variable += value} and its like. */
  public static Stmt let(Var variable, String operator, Object value) {
    return new Stmt.Let(pos(), variable, operator, expr(value));
  }

  /** A step. */
  public static Stmt step(Expr call) {
    return new Stmt.Do(pos(), call);
  }

  /** {@code if (condition) then}. */
  public static Stmt when(Object condition, Seq then) {
    return when(condition, then, seq());
  }

  /** {@code if (condition) then else otherwise}. */
  public static Stmt when(Object condition, Seq then, Seq otherwise) {
    return new Stmt.If(pos(), expr(condition), then, otherwise);
  }

  /** {@code switch (selector) ..}. */
  public static Stmt choose(Object selector, Stmt.Case... cases) {
    return new Stmt.Choose(pos(), expr(selector), List.of(cases));
  }

  /** A case. */
  public static Stmt.Case on(String label, Stmt... body) {
    return new Stmt.Case(List.of(new Part.Text(label)), label, seq(body));
  }

  /** {@code for (element : source) body}. */
  public static Stmt loop(Var element, Object source, Stmt... body) {
    return loop(0, element, source, body);
  }

  /** {@code for (element : source) body}. */
  public static Stmt loop(int label, Var element, Object source, Stmt... body) {
    return new Stmt.Loop(
        pos(), element, expr(source), element.type().boxed(), false, label, seq(body));
  }

  /** The making of a list that loops fill. */
  public static Stmt newList(Var list) {
    return new Stmt.NewList(pos(), list);
  }

  /** {@code list.add(value)}. */
  public static Stmt add(Var list, Object value) {
    return new Stmt.Add(pos(), list, expr(value));
  }

  /** The end of the block, or of the iteration, with this label. */
  public static Stmt leave(int label) {
    return new Stmt.Leave(pos(), label);
  }

  /** {@code return value}. */
  public static Stmt giveBack(@Nullable Object value) {
    return new Stmt.Return(pos(), value == null ? null : expr(value));
  }

  /** {@code throw failure}. */
  public static Stmt fail(Object failure) {
    return new Stmt.Throw(pos(), expr(failure));
  }

  /** A try with one catch clause for all exceptions, or with none. */
  public static Stmt attempt(Seq body, @Nullable Var failure, Seq handler, @Nullable Seq last) {
    List<Stmt.Catch> catches =
        failure == null
            ? List.of()
            : List.of(new Stmt.Catch(pos(), List.of("java.lang.Exception"), failure, handler));
    return new Stmt.Try(pos(), body, catches, last);
  }

  /** The variable of a catch clause. */
  public static Var failure(String name) {
    return variable(name, type("java.lang", "Exception"), Var.Kind.FAILURE);
  }

  /** A parameter. */
  public static Var param(String name, JavaType type) {
    return variable(name, type, Var.Kind.PARAM);
  }

  /** The dag {@code flow} of {@code shop.Tasks}, with these parameters. */
  public static DagMethod dag(JavaType result, List<Var> params, Stmt... body) {
    DagMethod.Header header =
        new DagMethod.Header(
            TASKS,
            "flow",
            "Tasks.java",
            new Pos(9, 15, -1),
            "flow",
            "FlowDag",
            "",
            true,
            true,
            false,
            0,
            null,
            "",
            "",
            result,
            List.of(),
            false);
    return new DagMethod(
        header,
        params.stream()
            .map(
                variable ->
                    new DagMethod.Param(
                        variable,
                        null,
                        Double.NEGATIVE_INFINITY,
                        Double.POSITIVE_INFINITY,
                        "",
                        "",
                        false,
                        false))
            .toList(),
        seq(body));
  }

  /** The dag without parameters and result. */
  public static DagMethod dag(Stmt... body) {
    return dag(VOID, List.of(), body);
  }
}
