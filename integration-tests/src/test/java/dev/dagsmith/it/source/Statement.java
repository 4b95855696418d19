package dev.dagsmith.it.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A statement of a dag method. */
final class Statement {
  /** What it is, as far as order cares. */
  enum Kind {
    /** {@code if}, {@code switch}, {@code for}: what stands in its head comes before its body. */
    HEADED,
    /** {@code try} with a catch clause. */
    TRY,
    /** {@code throw}. */
    THROW,
    /** A block to be read as part of the one around it, {@code try} without catch. */
    BLOCK,
    /** Anything else. */
    PLAIN
  }

  final Region in;
  final int index;
  final int firstLine;
  final int lastLine;
  final Kind kind;
  final List<Region> regions = new ArrayList<>();

  /** Whether it is a task call, or the like, that stands as a statement. */
  boolean call;

  /**
   * The methods that the step itself calls, in contrast to what its arguments call; those that both
   * may call are left out.
   */
  final Set<String> steps = new HashSet<>();

  /** Whether the step is what its lambdas do, as that of forEach. */
  boolean lambdas;

  /** Whether an expression of it may call tasks for several elements. */
  boolean pipeline;

  Statement(Region in, int firstLine, int lastLine, Kind kind) {
    this.in = in;
    this.index = in.statements.size();
    this.firstLine = firstLine;
    this.lastLine = lastLine;
    this.kind = kind;
    in.statements.add(this);
  }

  /** Whether it waits for what is above, and what is below waits for it. */
  boolean step() {
    return call
        || ((kind != Kind.PLAIN || lambdas)
            && regions.stream().flatMap(r -> r.statements.stream()).anyMatch(Statement::step));
  }

  /** It and the statements around it, outermost first. */
  List<Statement> chain() {
    List<Statement> chain = new ArrayList<>();
    for (Statement each = this; each != null; each = each.in.owner) {
      chain.add(0, each);
    }
    return chain;
  }

  /** The innermost statement at a line, or null. */
  static Statement at(Region region, int line) {
    for (Statement each : region.statements) {
      if (each.firstLine <= line && line <= each.lastLine) {
        for (Region inner : each.regions) {
          Statement found = at(inner, line);
          if (found != null) {
            return found;
          }
        }
        return each;
      }
    }
    return null;
  }
}
