package dev.dagsmith.processor.analysis;

import static dev.dagsmith.processor.program.Programs.INT;
import static dev.dagsmith.processor.program.Programs.attempt;
import static dev.dagsmith.processor.program.Programs.dag;
import static dev.dagsmith.processor.program.Programs.failure;
import static dev.dagsmith.processor.program.Programs.giveBack;
import static dev.dagsmith.processor.program.Programs.glue;
import static dev.dagsmith.processor.program.Programs.leave;
import static dev.dagsmith.processor.program.Programs.let;
import static dev.dagsmith.processor.program.Programs.local;
import static dev.dagsmith.processor.program.Programs.param;
import static dev.dagsmith.processor.program.Programs.pos;
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

class LabelTest {
  private final Var a = param("a", INT);
  private final Var x = local("x", INT);
  private final Var y = local("y", INT);
  private final Var e = failure("e");

  private void expect(JavaType result, String graph, Stmt... body) {
    assertThat(GraphText.of(dag(result, List.of(a), body))).isEqualTo(graph);
  }

  private static Expr.TaskCall f(Object... arguments) {
    return task(INT, "f", arguments);
  }

  @Test
  void belowABranchThatLeavesIsItsOtherWay() {
    expect(
        INT,
        """
            if#1 <- a#0: a > 0 ? 0 : 1
            - then
              f <- a#0: Tasks.f(a)
            - else
              f__1: Tasks.f(2)
            x#1 <- f, f__1: join if#1 [f, f__1, null]
            return#1 <- x#1
            """,
        new Stmt.Labeled(
            pos(), 3, seq(when(glue(a, " > 0"), seq(let(x, f(a)), leave(3))), let(x, f("2")))),
        giveBack(x));
  }

  @Test
  void aBlockLeftFromDeepInsideIsPicked() {
    expect(
        INT,
        """
            x#1: int x = 0 total
            block#1
              if#1 <- a#0: a > 0 ? 0 : 1
              - then
                if#2 <- a#0: a > 1 ? 0 : 1
                - then
                  f <- a#0: Tasks.f(a)
                  leave#1: block#1
                x#3 <- x#1: {x#1} total
                f__1: Tasks.f(2)
              x#4 <- f__1, x#1: join if#1 [f__1, x#1]
              f__2: Tasks.f(3)
              if#3 <- f__2: y > 1 ? 0 : 1
              - then
                try#1
                  leave#2: block#1
                - catch e#1
                  x#2: int x = 7 total
                x#5 <- x#4, x#2: AFTER try#1 [null=x#4, x#2=x#2]
              x#6 <- x#5, x#4: join if#3 [x#5, x#4]
              x#7 <- f__2: {f__2} total
            x#8 <- x#1, f, f__1, x#4, x#2, x#5, x#6, f__2: AFTER block#1 [null=x#1, f=f, x#3=x#1, f__1=f__1, x#4=x#4, x#2=x#2, x#5=x#5, x#6=x#6, x#7=f__2]
            return#1 <- x#8
            """,
        let(x, "0"),
        new Stmt.Labeled(
            pos(),
            3,
            seq(
                when(
                    glue(a, " > 0"),
                    seq(when(glue(a, " > 1"), seq(let(x, f(a)), leave(3))), let(x, f("2")))),
                let(y, f("3")),
                when(glue(y, " > 1"), seq(attempt(seq(leave(3)), e, seq(let(x, "7")), null))),
                let(x, y))),
        giveBack(x));
  }
}
