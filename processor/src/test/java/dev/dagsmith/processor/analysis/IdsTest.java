package dev.dagsmith.processor.analysis;

import static dev.dagsmith.processor.program.Programs.VOID;
import static dev.dagsmith.processor.program.Programs.dag;
import static dev.dagsmith.processor.program.Programs.named;
import static dev.dagsmith.processor.program.Programs.step;
import static dev.dagsmith.processor.program.Programs.task;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.processor.graph.DuplicateId;
import dev.dagsmith.processor.program.DagMethod;
import dev.dagsmith.processor.program.Expr;
import org.junit.jupiter.api.Test;

class IdsTest {
  @Test
  void callsOfOneNameAreNumbered() {
    assertThat(GraphText.of(dag(step(f()), step(f()), step(f()))))
        .isEqualTo(
            """
            ! f: Tasks.f()
            ! f__1: Tasks.f()
            ! f__2: Tasks.f()
            """);
  }

  @Test
  void anIdThatACallNamesIsItsOwnWhereverItStands() {
    assertThat(GraphText.of(dag(step(f()), step(f()), step(named("f__1", f())))))
        .isEqualTo(
            """
            ! f: Tasks.f()
            ! f__2: Tasks.f()
            ! f__1: Tasks.f()
            """);
  }

  @Test
  void twoCallsCannotNameTheSameId() {
    Expr.TaskCall first = named("clean", f());
    Expr.TaskCall second = named("clean", f());
    DagMethod dag = dag(step(first), step(second));
    assertThat(Analysis.of(dag).duplicates())
        .containsExactly(new DuplicateId(second.pos(), "clean", first.pos()));
  }

  private static Expr.TaskCall f() {
    return task(VOID, "f");
  }
}
