package dev.dagsmith.processor.analysis;

import static dev.dagsmith.processor.program.Programs.INT;
import static dev.dagsmith.processor.program.Programs.INTEGER;
import static dev.dagsmith.processor.program.Programs.LONG;
import static dev.dagsmith.processor.program.Programs.STRING;
import static dev.dagsmith.processor.program.Programs.VOID;
import static dev.dagsmith.processor.program.Programs.dag;
import static dev.dagsmith.processor.program.Programs.giveBack;
import static dev.dagsmith.processor.program.Programs.glue;
import static dev.dagsmith.processor.program.Programs.let;
import static dev.dagsmith.processor.program.Programs.local;
import static dev.dagsmith.processor.program.Programs.param;
import static dev.dagsmith.processor.program.Programs.step;
import static dev.dagsmith.processor.program.Programs.task;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.processor.program.Var;
import java.util.List;
import org.junit.jupiter.api.Test;

class StraightLineTest {
  @Test
  void valuesAndSteps() {
    Var fact = local("fact", STRING);
    assertThat(
            GraphText.of(
                dag(
                    let(fact, task(STRING, "fetch")),
                    step(task(VOID, "print", task(INT, "analyze", fact))))))
        .isEqualTo(
            """
            fetch: Tasks.fetch()
            analyze <- fetch: Tasks.analyze(fact)
            ! print <- analyze: Tasks.print({analyze})
            """);
  }

  @Test
  void callsAreDoneLeftToRightAndInsideOut() {
    Var a = param("a", STRING);
    assertThat(
            GraphText.of(
                dag(
                    INT,
                    List.of(a),
                    giveBack(
                        task(
                            INT,
                            "sum",
                            glue(a, ".length()"),
                            task(INT, "one", task(INT, "one", "1")),
                            glue(a, ".trim().length()"))))))
        .isEqualTo(
            """
            value#1 <- a#0: a.length()
            one: Tasks.one(1)
            one__1 <- one: Tasks.one({one})
            sum <- a#0, value#1, one__1: Tasks.sum(a.length(), {one__1}, a.trim().length())
            return#1 <- sum
            """);
  }

  @Test
  void reassignmentMakesVersions() {
    Var n = local("n", INT);
    Var wide = local("wide", LONG);
    Var maybe = local("maybe", INTEGER);
    assertThat(
            GraphText.of(
                dag(
                    LONG,
                    List.of(),
                    let(n, task(INT, "one")),
                    let(n, glue(n, " + 1")),
                    let(n, "+=", glue("2")),
                    let(wide, task(INT, "two", n)),
                    let(maybe, task(INTEGER, "three")),
                    let(n, maybe),
                    giveBack(glue(n, " + ", wide)))))
        .isEqualTo(
            """
            one: Tasks.one()
            n#1 <- one: int n = n + 1
            n#2 <- n#1: int n += 2
            two <- n#2: Tasks.two(n)
            wide#1 <- two: long wide = {two} total
            three: Tasks.three()
            n#3 <- three: int n = maybe
            result#1 <- n#3, wide#1: long result = n + wide
            return#1 <- result#1
            """);
  }
}
