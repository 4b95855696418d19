package dev.dagsmith.processor.analysis;

import dev.dagsmith.processor.graph.Block;
import dev.dagsmith.processor.graph.Node;
import dev.dagsmith.processor.program.Pos;
import dev.dagsmith.processor.program.Seq;
import dev.dagsmith.processor.program.Stmt;
import dev.dagsmith.processor.program.Var;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A {@code try}. A variable assigned in it is what it was when control left: in the catch blocks,
 * in the finally block and after the whole a pick says which value that is.
 */
final class Tries {
  private final Scope scope;
  private final Stmt.Try attempt;
  private final Pos pos;
  private final String id;
  private final int mark;
  private final List<Clause> clauses = new ArrayList<>();

  private final Map<Var, Version> atLast = new HashMap<>();

  private record Clause(Stmt.Catch source, String failureId, Scope scope) {}

  Tries(Scope scope, Stmt.Try attempt) {
    this.scope = scope;
    this.attempt = attempt;
    this.pos = attempt.pos();
    this.id = scope.ids().other("try");
    this.mark = scope.trace().mark();
  }

  void add() {
    Scope body = scope.inner();
    Statements.all(body, attempt.body());
    List<Trace.Entry> tried = scope.trace().since(mark);
    attempt.catches().forEach(each -> clause(each, tried));
    List<Trace.Entry> left = scope.trace().since(mark);
    Seq end = attempt.last();
    Scope last = end == null ? null : last(end, left);
    scope.block.add(() -> node(body, last));
    after(left, last);
    if (Stream.concat(Stream.of(body), clauses.stream().map(Clause::scope))
        .allMatch(Scope::ended)) {
      scope.end();
    }
  }

  private void clause(Stmt.Catch source, List<Trace.Entry> tried) {
    Scope inner = scope.inner();
    String failureId = scope.ids().other(source.failure().name());
    Version failed = Version.of(failureId);
    for (Var var : Trace.vars(tried)) {
      pick(inner, var, Node.At.CATCH, tried, failed);
    }
    inner.set(source.failure(), failed);
    Statements.all(inner, source.body());
    clauses.add(new Clause(source, failureId, inner));
  }

  private Scope last(Seq end, List<Trace.Entry> left) {
    Scope inner = scope.inner();
    for (Var var : Trace.vars(left)) {
      pick(inner, var, Node.At.FINALLY, left, null);
    }
    atLast.putAll(inner.versions());
    Statements.all(inner, end);
    return inner;
  }

  /** The variable at the start of a catch or finally block, if it had a value before the try. */
  private void pick(
      Scope inner, Var var, Node.At at, List<Trace.Entry> inside, @Nullable Version start) {
    Version before = scope.version(var);
    if (before != null) {
      Version version = Picks.lazy(inner, var, pos, id, at, before, inside);
      inner.set(var, version);
      scope.trace().add(var, start == null ? version : start, version);
    }
  }

  private void after(List<Trace.Entry> left, @Nullable Scope last) {
    for (Var var : Trace.vars(scope.trace().since(mark))) {
      List<Trace.Entry> inside = left;
      Version before = scope.version(var);
      Version end = last == null ? null : last.version(var);
      if (end != null && end != atLast.get(var)) {
        // the finally block has run to its end, or nothing comes after
        inside = List.of();
        before = end;
      }
      Version version = Picks.lazy(scope, var, pos, id, Node.At.AFTER, before, inside);
      scope.set(var, version);
      scope.trace().add(var, version, version);
    }
  }

  private Node.Try node(Scope body, @Nullable Scope last) {
    Block tried = body.block.build();
    List<Node.Catch> catches =
        clauses.stream()
            .map(
                each ->
                    new Node.Catch(
                        each.source().classes(), each.failureId(), each.scope().block.build()))
            .toList();
    Block end = last == null ? null : last.block.build();
    boolean step =
        tried.hasStep()
            || catches.stream().anyMatch(each -> each.block().hasStep())
            || (end != null && end.hasStep());
    return new Node.Try(scope.head(id, pos, "", Set.of(), step), tried, catches, end);
  }
}
