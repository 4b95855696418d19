package dev.dagsmith.it.source;

import java.util.ArrayList;
import java.util.List;

/** Statements in order: a block, or the body of a loop, a lambda or a branch of Flow.parallel. */
public final class Region {
  final Statement owner;
  final int number;

  /** How many map indexes it adds: 0 for a block, 1 for the body of a loop. */
  final int levels;

  final boolean inOrder;

  /** Whether the owner's regions do not wait for each other. */
  final boolean parallel;

  /** Whether it is a finally block, which runs whatever happened above it. */
  boolean last;

  final List<Statement> statements = new ArrayList<>();

  Region(Statement owner, int levels, boolean inOrder, boolean parallel) {
    this.owner = owner;
    this.levels = levels;
    this.inOrder = inOrder;
    this.parallel = parallel;
    this.number = owner == null ? 0 : owner.regions.size();
    if (owner != null) {
      owner.regions.add(this);
    }
  }

  /** Whether one of the statements from {@code first} to {@code last}, both included, is a step. */
  boolean stepBetween(int first, int last) {
    return statements.subList(first, last + 1).stream().anyMatch(Statement::step);
  }
}
