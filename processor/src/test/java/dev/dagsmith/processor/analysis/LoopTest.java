package dev.dagsmith.processor.analysis;

import static dev.dagsmith.processor.program.Programs.INT;
import static dev.dagsmith.processor.program.Programs.STRING;
import static dev.dagsmith.processor.program.Programs.VOID;
import static dev.dagsmith.processor.program.Programs.add;
import static dev.dagsmith.processor.program.Programs.dag;
import static dev.dagsmith.processor.program.Programs.giveBack;
import static dev.dagsmith.processor.program.Programs.glue;
import static dev.dagsmith.processor.program.Programs.leave;
import static dev.dagsmith.processor.program.Programs.list;
import static dev.dagsmith.processor.program.Programs.loop;
import static dev.dagsmith.processor.program.Programs.newList;
import static dev.dagsmith.processor.program.Programs.param;
import static dev.dagsmith.processor.program.Programs.pos;
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

class LoopTest {
  private final Var a = param("a", INT);
  private final Var item = variable("item", STRING, Var.Kind.ELEMENT);
  private final Var inner = variable("inner", STRING, Var.Kind.ELEMENT);
  private final Var out = variable("out", list(INT), Var.Kind.LIST);

  private void expect(JavaType result, String graph, Stmt... body) {
    assertThat(GraphText.of(dag(result, List.of(a), body))).isEqualTo(graph);
  }

  private static Expr.TaskCall f(Object... arguments) {
    return task(INT, "f", arguments);
  }

  @Test
  void aLoopWithAStepIsAStep() {
    expect(
        VOID,
        """
            ! for#1 <- a#0: each item#1 of names(a)
              ! p <- item#1: Tasks.p(item)
            ! q: Tasks.q()
            """,
        loop(item, glue("names(", a, ")"), step(task(VOID, "p", item))),
        step(task(VOID, "q")));
  }

  @Test
  void addsAreCollected() {
    expect(
        list(INT),
        """
            names: Tasks.names()
            for#1 <- names: each item#1 of {names}
              if#1 <- item#1: item.isEmpty() ? 0 : 1
              - then
              - else
                f <- item#1: Tasks.f(item)
            out#1 <- for#1: collect [f]
            return#1 <- out#1
            """,
        newList(out),
        loop(
            item,
            task(list(STRING), "names"),
            when(glue(item, ".isEmpty()"), seq(), seq(add(out, f(item))))),
        giveBack(out));
  }

  @Test
  void addsOfNestedLoopsAreCollectedOutside() {
    expect(
        list(INT),
        """
            names: Tasks.names()
            for#1 <- names: each item#1 of {names}
              sub <- item#1: Tasks.sub(item)
              for#2 <- sub: each inner#1 of {sub}
                f <- inner#1: Tasks.f(inner)
            out#1 <- for#1: collect [f]
            return#1 <- out#1
            """,
        newList(out),
        loop(
            item,
            task(list(STRING), "names"),
            loop(inner, task(list(STRING), "sub", item), add(out, f(inner)))),
        giveBack(out));
  }

  @Test
  void twoLoopsFillOneList() {
    expect(
        list(INT),
        """
            names: Tasks.names()
            for#1 <- names: each item#1 of {names}
              f <- item#1: Tasks.f(item)
            more: Tasks.more()
            for#2 <- more: each inner#1 of {more}
              add#1 <- inner#1: inner.length()
            out#1 <- for#1, for#2: collect [f, add#1]
            return#1 <- out#1
            """,
        newList(out),
        loop(item, task(list(STRING), "names"), add(out, f(item))),
        loop(inner, task(list(STRING), "more"), add(out, glue(inner, ".length()"))),
        giveBack(out));
  }

  @Test
  void aLoopInABranchAddsToWhatIsThere() {
    expect(
        list(INT),
        """
            out#1: new ArrayList<>() total
            if#1 <- a#0: a > 0 ? 0 : 1
            - then
              names: Tasks.names()
              for#1 <- names: each item#1 of {names}
                f <- item#1: Tasks.f(item)
              out#2 <- for#1: collect [f]
              out#3 <- out#1, out#2: List<int> all = new ArrayList<>({out#1}); all.addAll({out#2}); return all; total
            out#4 <- out#3, out#1: join if#1 [out#3, out#1]
            more: Tasks.more()
            for#2 <- more: each inner#1 of {more}
              add#1 <- inner#1: inner.length()
            out#5 <- for#2: collect [add#1]
            out#6 <- out#4, out#5: List<int> all = new ArrayList<>({out#4}); all.addAll({out#5}); return all; total
            return#1 <- out#6
            """,
        newList(out),
        when(glue(a, " > 0"), seq(loop(item, task(list(STRING), "names"), add(out, f(item))))),
        loop(inner, task(list(STRING), "more"), add(out, glue(inner, ".length()"))),
        giveBack(out));
  }

  @Test
  void aLoopWithReturnRunsInOrder() {
    expect(
        INT,
        """
            names: Tasks.names()
            for#1 <- names: each item#1 of {names} in order
              if#1 <- item#1: item.isEmpty() ? 0 : 1
              - then
                result#1: int result = 1 total
                return#1 <- result#1
            result#2: int result = 2 total
            return#2 <- result#2
            """,
        loop(item, task(list(STRING), "names"), when(glue(item, ".isEmpty()"), seq(giveBack("1")))),
        giveBack("2"));
  }

  @Test
  void continueEndsAnIteration() {
    expect(
        VOID,
        """
            names: Tasks.names()
            ! for#1 <- names: each item#1 of {names}
              if#1 <- item#1: item.isEmpty() ? 0 : 1
              - then
                leave#1: for#1
              ! p <- item#1: Tasks.p(item)
            """,
        loop(
            7,
            item,
            task(list(STRING), "names"),
            when(glue(item, ".isEmpty()"), seq(leave(7))),
            step(task(VOID, "p", item))));
  }

  @Test
  void branchesAndBarriers() {
    expect(
        VOID,
        """
            ! parallel#1
            - branch
              ! p: Tasks.p()
            - branch
              ! q: Tasks.q()
            ! barrier#1
            """,
        new Stmt.Parallel(pos(), List.of(seq(step(task(VOID, "p"))), seq(step(task(VOID, "q"))))),
        new Stmt.Barrier(pos()));
  }
}
