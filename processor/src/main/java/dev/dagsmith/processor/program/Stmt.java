package dev.dagsmith.processor.program;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement of the body. */
public sealed interface Stmt {
  /** Where it stands. */
  Pos pos();

  /**
   * An assignment, also that of a declaration's initialiser.
   *
   * @param operator {@code "="}, or a compound one as {@code "+="}
   */
  record Let(Pos pos, Var var, String operator, Expr value) implements Stmt {}

  /** A step: a task call, a call of a dag or the polling of a sensor whose value is not used. */
  record Do(Pos pos, Expr call) implements Stmt {}

  /** A branch of two. */
  record If(Pos pos, Expr condition, Seq then, Seq otherwise) implements Stmt {}

  /**
   * A branch of many. A case ends where its body ends; a {@code break} or {@code yield} elsewhere
   * is a {@link Leave} of a {@link Labeled} around it. Bindings of pattern cases are {@link Let}s
   * at the start of the body.
   *
   * @param selector what is switched on
   * @param cases in order; without a {@code default}, no case may be taken
   */
  record Choose(Pos pos, Expr selector, List<Case> cases) implements Stmt {
    /** Copies the list. */
    public Choose {
      cases = List.copyOf(cases);
    }
  }

  /**
   * A case.
   *
   * @param label its text up to the arrow, {@code case PAID, SENT} or {@code default}
   * @param name for people
   */
  record Case(List<Part> label, String name, Seq body) {
    /** Copies the list. */
    public Case {
      label = List.copyOf(label);
    }
  }

  /**
   * A loop over elements: a {@code for}, or a stage of a stream.
   *
   * @param element the variable for the element
   * @param source the elements: an {@code Iterable} or an array
   * @param stored type of the elements if they have a stored form; else null
   * @param inOrder whether the iterations run one after another
   * @param label names it for {@link Leave}, which ends an iteration
   */
  record Loop(
      Pos pos,
      Var element,
      Expr source,
      @Nullable JavaType stored,
      boolean inOrder,
      int label,
      Seq body)
      implements Stmt {}

  /** {@code var out = new ArrayList<R>()} of a list that a loop of the same block adds to. */
  record NewList(Pos pos, Var list) implements Stmt {}

  /** {@code out.add(value)} in a loop. */
  record Add(Pos pos, Var list, Expr value) implements Stmt {}

  /** A {@code try}. */
  record Try(Pos pos, Seq body, List<Catch> catches, @Nullable Seq last) implements Stmt {
    /** Copies the list. */
    public Try {
      catches = List.copyOf(catches);
    }
  }

  /**
   * A catch clause.
   *
   * @param classes binary names of the classes it catches
   * @param failure its variable
   */
  record Catch(Pos pos, List<String> classes, Var failure, Seq body) {
    /** Copies the list. */
    public Catch {
      classes = List.copyOf(classes);
    }
  }

  /**
   * The end of the block with this label: of a {@link Labeled}, or of one iteration of a {@link
   * Loop}.
   */
  record Leave(Pos pos, int label) implements Stmt {}

  /** A block that {@link Leave} may end. */
  record Labeled(Pos pos, int label, Seq body) implements Stmt {}

  /** The end of the dag, with its result. */
  record Return(Pos pos, @Nullable Expr value) implements Stmt {}

  /** A failure. */
  record Throw(Pos pos, Expr failure) implements Stmt {}

  /** Blocks that do not wait for each other. */
  record Parallel(Pos pos, List<Seq> branches) implements Stmt {
    /** Copies the list. */
    public Parallel {
      branches = List.copyOf(branches);
    }
  }

  /** {@code Flow.barrier()}. */
  record Barrier(Pos pos) implements Stmt {}
}
