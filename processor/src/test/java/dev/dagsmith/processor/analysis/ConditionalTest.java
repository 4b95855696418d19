package dev.dagsmith.processor.analysis;

import static dev.dagsmith.processor.program.Programs.BOOLEAN;
import static dev.dagsmith.processor.program.Programs.INT;
import static dev.dagsmith.processor.program.Programs.LONG;
import static dev.dagsmith.processor.program.Programs.STRING;
import static dev.dagsmith.processor.program.Programs.VOID;
import static dev.dagsmith.processor.program.Programs.conditional;
import static dev.dagsmith.processor.program.Programs.dag;
import static dev.dagsmith.processor.program.Programs.giveBack;
import static dev.dagsmith.processor.program.Programs.glue;
import static dev.dagsmith.processor.program.Programs.let;
import static dev.dagsmith.processor.program.Programs.local;
import static dev.dagsmith.processor.program.Programs.param;
import static dev.dagsmith.processor.program.Programs.pos;
import static dev.dagsmith.processor.program.Programs.seq;
import static dev.dagsmith.processor.program.Programs.step;
import static dev.dagsmith.processor.program.Programs.task;
import static dev.dagsmith.processor.program.Programs.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.processor.program.Expr;
import dev.dagsmith.processor.program.JavaType;
import dev.dagsmith.processor.program.Stmt;
import dev.dagsmith.processor.program.Var;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConditionalTest {
  private final Var a = param("a", INT);
  private final Var x = local("x", INT);
  private final Var y = local("y", INT);
  private final Var s = local("s", STRING);

  private void expect(JavaType result, String graph, Stmt... body) {
    assertThat(GraphText.of(dag(result, List.of(a), body))).isEqualTo(graph);
  }

  private static Expr.TaskCall f(Object... arguments) {
    return task(INT, "f", arguments);
  }

  @Test
  void aTypedTernaryIsAssignedOnBothWays() {
    expect(
        INT,
        """
            if#1 <- a#0: a > 0 ? 0 : 1
            - then
              f <- a#0: Tasks.f(a)
            - else
              x#1: int x = 0 total
            x#2 <- f, x#1: join if#1 [f, x#1, null]
            return#1 <- x#2
            """,
        let(x, conditional(glue(a, " > 0"), f(a), "0")),
        giveBack(x));
  }

  @Test
  void theTextStaysWhereTypesDiffer() {
    expect(
        STRING,
        """
            if#1 <- a#0: a > 0 ? 0 : 1
            - then
              f <- a#0: Tasks.f(a)
            - else
              g <- a#0: Tasks.g(a)
            value#1 <- f, g: join if#1 [f, g, null]
            s#1 <- a#0, value#1: String s = "n" + (a > 0 ? {f} : {g})
            return#1 <- s#1
            """,
        let(s, glue("\"n\" + ", conditional(glue(a, " > 0"), f(a), task(LONG, "g", a)))),
        giveBack(s));
  }

  @Test
  void eachWayAsksForItsOwnVariables() {
    expect(
        INT,
        """
            f: Tasks.f(1)
            f__1: Tasks.f(2)
            if#1 <- f: x > 0 ? 0 : 1
            - then
              f__2 <- f: Tasks.f(x)
              value#1 <- f__2, f: {f__2} + x
            - else
              value#2 <- f__1: y.hashCode()
            value#3 <- value#1, value#2: join if#1 [value#1, value#2, null]
            f__3 <- f, value#3: Tasks.f(x > 0 ? {f__2} + x : {f__1}.hashCode())
            return#1 <- f__3
            """,
        let(x, f("1")),
        let(y, f("2")),
        giveBack(f(conditional(glue(x, " > 0"), glue(f(x), " + ", x), glue(y, ".hashCode()")))));
  }

  @Test
  void andDoesTheRightSideIfTheLeftHolds() {
    expect(
        INT,
        """
            value#1 <- a#0: boolean value = a > 0
            if#1 <- value#1: {value#1} ? 0 : 1
            - then
              ok <- a#0: Tasks.ok(a)
            value#2 <- ok, value#1: join if#1 [ok, value#1]
            ! if#2 <- value#2: {value#2} ? 0 : 1
            - then
              ! p: Tasks.p()
            """,
        when(
            new Expr.Logical(pos(), true, glue(a, " > 0"), task(BOOLEAN, "ok", a)),
            seq(step(task(VOID, "p")))));
  }

  @Test
  void orDoesTheRightSideUnlessTheLeftHolds() {
    expect(
        BOOLEAN,
        """
            ok <- a#0: Tasks.ok(a)
            if#1 <- ok: {ok} ? 1 : 0
            - then
              value#1 <- a#0: boolean value = a > 0
              if#2 <- value#1: {value#1} ? 0 : 1
              - then
                ok__1 <- a#0: Tasks.ok(a)
              value#2 <- ok__1, value#1: join if#2 [ok__1, value#1]
            value#3 <- value#2, ok: join if#1 [value#2, ok]
            return#1 <- value#3
            """,
        giveBack(
            new Expr.Logical(
                pos(),
                false,
                task(BOOLEAN, "ok", a),
                new Expr.Logical(pos(), true, glue(a, " > 0"), task(BOOLEAN, "ok", a)))));
  }
}
