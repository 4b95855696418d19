package dev.dagsmith.processor.analysis;

import static dev.dagsmith.processor.program.Programs.INT;
import static dev.dagsmith.processor.program.Programs.choose;
import static dev.dagsmith.processor.program.Programs.dag;
import static dev.dagsmith.processor.program.Programs.fail;
import static dev.dagsmith.processor.program.Programs.giveBack;
import static dev.dagsmith.processor.program.Programs.glue;
import static dev.dagsmith.processor.program.Programs.let;
import static dev.dagsmith.processor.program.Programs.local;
import static dev.dagsmith.processor.program.Programs.on;
import static dev.dagsmith.processor.program.Programs.param;
import static dev.dagsmith.processor.program.Programs.seq;
import static dev.dagsmith.processor.program.Programs.task;
import static dev.dagsmith.processor.program.Programs.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.processor.program.Expr;
import dev.dagsmith.processor.program.JavaType;
import dev.dagsmith.processor.program.Stmt;
import dev.dagsmith.processor.program.Var;
import java.util.List;
import org.junit.jupiter.api.Test;

class BranchTest {
  private final Var a = param("a", INT);
  private final Var x = local("x", INT);
  private final Var y = local("y", INT);

  private void expect(JavaType result, String graph, Stmt... body) {
    assertThat(GraphText.of(dag(result, List.of(a), body))).isEqualTo(graph);
  }

  private static Expr.TaskCall f(Object... arguments) {
    return task(INT, "f", arguments);
  }

  @Test
  void bothWaysAssign() {
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
        when(glue(a, " > 0"), seq(let(x, f(a))), seq(let(x, "0"))),
        giveBack(x));
  }

  @Test
  void oneWayAssigns() {
    expect(
        INT,
        """
            x#1: int x = 1 total
            if#1 <- a#0: a > 0 ? 0 : 1
            - then
              f <- a#0: Tasks.f(a)
            x#2 <- f, x#1: join if#1 [f, x#1]
            return#1 <- x#2
            """,
        let(x, "1"),
        when(glue(a, " > 0"), seq(let(x, f(a)))),
        giveBack(x));
  }

  @Test
  void aVariableThatNobodyReadsIsNotJoined() {
    expect(
        INT,
        """
            x#1: int x = 1 total
            if#1 <- a#0: a > 0 ? 0 : 1
            - then
              f <- a#0: Tasks.f(a)
            return#1 <- a#0
            """,
        let(x, "1"),
        when(glue(a, " > 0"), seq(let(x, f(a)))),
        giveBack(a));
  }

  @Test
  void joinsNest() {
    expect(
        INT,
        """
            x#1: int x = 1 total
            if#1 <- a#0: a > 0 ? 0 : 1
            - then
              if#2 <- a#0: a > 1 ? 0 : 1
              - then
                f <- a#0: Tasks.f(a)
              x#2 <- f, x#1: join if#2 [f, x#1]
            - else
              y#1: int y = 2 total
            x#3 <- x#2, x#1: join if#1 [x#2, x#1, null]
            y#2 <- x#2, y#1: join if#1 [x#2, y#1, null]
            result#1 <- x#3, y#2: int result = x + y
            return#1 <- result#1
            """,
        let(x, "1"),
        when(
            glue(a, " > 0"),
            seq(when(glue(a, " > 1"), seq(let(x, f(a)))), let(y, x)),
            seq(let(y, "2"))),
        giveBack(glue(x, " + ", y)));
  }

  @Test
  void aWayThatReturnsGivesNoValue() {
    expect(
        INT,
        """
            x#1: int x = 1 total
            if#1 <- a#0: a > 0 ? 0 : 1
            - then
              x#2: int x = 2 total
              return#1 <- x#2
            - else
              f <- a#0: Tasks.f(a)
            x#3 <- f: join if#1 [null, f, null]
            return#2 <- x#3
            """,
        let(x, "1"),
        when(glue(a, " > 0"), seq(let(x, "2"), giveBack(x)), seq(let(x, f(a)))),
        giveBack(x));
  }

  @Test
  void aSwitchJoinsItsCases() {
    expect(
        INT,
        """
            switch#1 <- a#0: switch (a) {   case 1, 2 -> 0;   case 3 -> 1;   default -> 2; }
            - case 1, 2
              f: Tasks.f(1)
            - case 3
              throw#1: new IllegalStateException()
            - default
              x#1: int x = 0 total
            x#2 <- f, x#1: join switch#1 [f, null, x#1, null]
            return#1 <- x#2
            """,
        choose(
            a,
            on("case 1, 2", let(x, f("1"))),
            on("case 3", fail(glue("new IllegalStateException()"))),
            on("default", let(x, "0"))),
        giveBack(x));
  }

  @Test
  void withoutDefaultTheValueMayStayAsItIs() {
    expect(
        INT,
        """
            x#1: int x = 5 total
            switch#1 <- a#0: switch (a) {   case 1 -> 0;   default -> -1; }
            - case 1
              f: Tasks.f(1)
            x#2 <- f, x#1: join switch#1 [f, x#1]
            return#1 <- x#2
            """,
        let(x, "5"),
        choose(a, on("case 1", let(x, f("1")))),
        giveBack(x));
  }
}
