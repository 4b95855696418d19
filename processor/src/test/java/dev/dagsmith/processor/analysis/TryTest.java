package dev.dagsmith.processor.analysis;

import static dev.dagsmith.processor.program.Programs.INT;
import static dev.dagsmith.processor.program.Programs.STRING;
import static dev.dagsmith.processor.program.Programs.VOID;
import static dev.dagsmith.processor.program.Programs.attempt;
import static dev.dagsmith.processor.program.Programs.dag;
import static dev.dagsmith.processor.program.Programs.failure;
import static dev.dagsmith.processor.program.Programs.giveBack;
import static dev.dagsmith.processor.program.Programs.glue;
import static dev.dagsmith.processor.program.Programs.let;
import static dev.dagsmith.processor.program.Programs.list;
import static dev.dagsmith.processor.program.Programs.local;
import static dev.dagsmith.processor.program.Programs.loop;
import static dev.dagsmith.processor.program.Programs.param;
import static dev.dagsmith.processor.program.Programs.seq;
import static dev.dagsmith.processor.program.Programs.step;
import static dev.dagsmith.processor.program.Programs.task;
import static dev.dagsmith.processor.program.Programs.variable;
import static dev.dagsmith.processor.program.Programs.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.processor.program.Expr;
import dev.dagsmith.processor.program.JavaType;
import dev.dagsmith.processor.program.Stmt;
import dev.dagsmith.processor.program.Var;
import java.util.List;
import org.junit.jupiter.api.Test;

class TryTest {
  private final Var a = param("a", INT);
  private final Var x = local("x", INT);
  private final Var y = local("y", INT);
  private final Var e = failure("e");
  private final Var item = variable("item", STRING, Var.Kind.ELEMENT);

  private void expect(JavaType result, String graph, Stmt... body) {
    assertThat(GraphText.of(dag(result, List.of(a), body))).isEqualTo(graph);
  }

  private static Expr.TaskCall f(Object... arguments) {
    return task(INT, "f", arguments);
  }

  @Test
  void assignmentsInATryArePicked() {
    expect(
        INT,
        """
            x#1: int x = 0 total
            ! try#1
              f: Tasks.f(1)
              f__1: Tasks.f(2)
              x#2 <- f__1: {f__1} total
            - catch e#1
              x#3 <- x#1, f, f__1: CATCH try#1 [null=x#1, f=f, x#2=f__1]
              ! p <- x#3: Tasks.p(x)
              x#4: int x = 9 total
            - finally
              x#5 <- x#1, f, f__1, x#3, x#4: FINALLY try#1 [null=x#1, f=f, x#2=f__1, e#1=x#3, x#4=x#4]
              ! q <- x#5: Tasks.q(x)
            x#6 <- x#1, f, f__1, x#3, x#4: AFTER try#1 [null=x#1, f=f, x#2=f__1, e#1=x#3, x#4=x#4]
            return#1 <- x#6
            """,
        let(x, "0"),
        attempt(
            seq(let(x, f("1")), let(y, f("2")), let(x, y)),
            e,
            seq(step(task(VOID, "p", x)), let(x, "9")),
            seq(step(task(VOID, "q", x)))),
        giveBack(x));
  }

  @Test
  void theStartOfAWayIsMarked() {
    expect(
        INT,
        """
            x#1: int x = 0 total
            ! try#1
              ! if#1 <- a#0: a > 0 ? 0 : 1
              - then
                f: Tasks.f(1)
              - else
                x#2 <- x#1: {x#1} total
                ! p: Tasks.p()
              x#3 <- f, x#1: join if#1 [f, x#1, null]
              ! q: Tasks.q()
            - catch e#1
              x#4 <- x#1, f, x#3: CATCH try#1 [null=x#1, f=f, x#2=x#1, x#3=x#3]
              return#1 <- x#4
            x#5 <- x#1, f, x#3, x#4: AFTER try#1 [null=x#1, f=f, x#2=x#1, x#3=x#3, e#1=x#4]
            return#2 <- x#5
            """,
        let(x, "0"),
        attempt(
            seq(
                when(glue(a, " > 0"), seq(let(x, f("1"))), seq(step(task(VOID, "p")))),
                step(task(VOID, "q"))),
            e,
            seq(giveBack(x)),
            null),
        giveBack(x));
  }

  @Test
  void whatFinallyAssignsCounts() {
    expect(
        INT,
        """
            x#1: int x = 0 total
            try#1
              f: Tasks.f(1)
            - finally
              x#2 <- x#1, f: FINALLY try#1 [null=x#1, f=f]
              x#3 <- x#2: int x = x + 1
            x#4 <- x#3: AFTER try#1 [null=x#3]
            return#1 <- x#4
            """,
        let(x, "0"),
        attempt(seq(let(x, f("1"))), null, seq(), seq(let(x, glue(x, " + 1")))),
        giveBack(x));
  }

  @Test
  void iterationsKeepTheirAssignments() {
    expect(
        INT,
        """
            x#1: int x = 0 total
            ! try#1
              names: Tasks.names()
              ! for#1 <- names: each item#1 of {names}
                y#1: int y = 1 total
                try#2
                  f <- item#1: Tasks.f(item)
                - catch e#1
                  y#2 <- y#1, f: CATCH try#2 [null=y#1, f=f]
                y#3 <- y#1, f, y#2: AFTER try#2 [null=y#1, f=f, e#1=y#2]
                ! p <- y#3: Tasks.p(y)
              x#2: int x = 1 total
            - catch e#2
              x#3 <- x#1, x#2: CATCH try#1 [null=x#1, x#2=x#2]
            x#4 <- x#1, x#2, x#3: AFTER try#1 [null=x#1, x#2=x#2, e#2=x#3]
            return#1 <- x#4
            """,
        let(x, "0"),
        attempt(
            seq(
                loop(
                    item,
                    task(list(STRING), "names"),
                    let(y, "1"),
                    attempt(seq(let(y, f(item))), e, seq(), null),
                    step(task(VOID, "p", y))),
                let(x, "1")),
            e,
            seq(),
            null),
        giveBack(x));
  }

  @Test
  void triesNest() {
    expect(
        INT,
        """
            x#1: int x = 0 total
            ! try#1
              ! try#2
                f: Tasks.f(1)
                ! p: Tasks.p()
              - catch e#1
                x#2 <- x#1, f: CATCH try#2 [null=x#1, f=f]
                x#3 <- x#2: int x = x + 1
              x#4 <- x#1, f, x#2, x#3: AFTER try#2 [null=x#1, f=f, e#1=x#2, x#3=x#3]
              ! q: Tasks.q()
            - catch o#1
              x#5 <- x#1, f, x#2, x#3, x#4: CATCH try#1 [null=x#1, f=f, e#1=x#2, x#3=x#3, x#4=x#4]
              return#1 <- x#5
            result#1: int result = 1 total
            return#2 <- result#1
            """,
        let(x, "0"),
        attempt(
            seq(
                attempt(
                    seq(let(x, f("1")), step(task(VOID, "p"))),
                    e,
                    seq(let(x, glue(x, " + 1"))),
                    null),
                step(task(VOID, "q"))),
            failure("o"),
            seq(giveBack(x)),
            null),
        giveBack("1"));
  }
}
