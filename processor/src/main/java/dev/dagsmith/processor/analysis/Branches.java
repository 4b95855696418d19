package dev.dagsmith.processor.analysis;

import dev.dagsmith.processor.graph.Piece;
import dev.dagsmith.processor.program.Part;
import dev.dagsmith.processor.program.Pos;
import dev.dagsmith.processor.program.Seq;
import dev.dagsmith.processor.program.Stmt;
import dev.dagsmith.processor.program.Var;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code if} and {@code switch} as statements: a choice, and a join for each variable assigned. */
final class Branches {
  private final Scope scope;
  private final String id;
  private final Pos pos;
  private final List<Choices.Way> ways = new ArrayList<>();
  private final int mark;

  private Branches(Scope scope, String id, Pos pos) {
    this.scope = scope;
    this.id = id;
    this.pos = pos;
    this.mark = scope.trace().mark();
  }

  static void when(Scope scope, Stmt.If branch) {
    Operand condition = Expressions.eval(scope, branch.condition());
    Branches branches = new Branches(scope, scope.ids().other("if"), branch.pos());
    branches.way("then", branch.then());
    boolean otherwise = !branch.otherwise().statements().isEmpty();
    if (otherwise) {
      branches.way("else", branch.otherwise());
    }
    branches.finish(Texts.of(branch.condition()), Choices.number(condition), !otherwise);
  }

  static void choose(Scope scope, Stmt.Choose choose) {
    Operand selector = Expressions.eval(scope, choose.selector());
    Branches branches = new Branches(scope, scope.ids().other("switch"), choose.pos());
    choose.cases().forEach(each -> branches.way(each.name(), each.body()));
    boolean none = choose.cases().stream().noneMatch(Labels::isDefault);
    branches.finish(Texts.of(choose.selector()), number(selector, choose.cases()), none);
  }

  private static Operand number(Operand selector, List<Stmt.Case> cases) {
    List<Piece> pieces = new ArrayList<>();
    pieces.add(new Piece.Text("switch ("));
    pieces.addAll(selector.pieces());
    pieces.add(new Piece.Text(") {\n"));
    for (int i = 0; i < cases.size(); i++) {
      pieces.add(new Piece.Text("  "));
      for (Part part : cases.get(i).label()) {
        pieces.add(
            part instanceof Part.TypeName type
                ? new Piece.Type(type.type())
                : new Piece.Text(Texts.of(List.of(part))));
      }
      pieces.add(new Piece.Text(" -> " + i + ";\n"));
    }
    pieces.add(new Piece.Text(Labels.complete(cases) ? "}" : "  default -> -1;\n}"));
    return new Operand(pieces, selector.reads(), false, null);
  }

  private void way(String name, Seq body) {
    Scope way = scope.inner();
    Aliases.markAll(way, Trace.vars(scope.trace().since(mark)));
    Statements.all(way, body);
    ways.add(new Choices.Way(name, way));
  }

  private void finish(String text, Operand number, boolean none) {
    Choices.add(scope, new Choices.Decision(id, pos, text, number), ways);
    boolean ended = !none && ways.stream().allMatch(way -> way.scope().ended());
    List<Trace.Entry> inside = scope.trace().since(mark);
    Set<Var> joined = new LinkedHashSet<>();
    for (Var var : changed()) {
      Version version = join(var, none);
      if (version != null) {
        scope.set(var, version);
        scope.trace().add(var, version, version);
        joined.add(var);
      }
    }
    Set<Var> left = Trace.vars(inside);
    left.removeAll(joined);
    Aliases.markAll(scope, left);
    if (ended) {
      scope.end();
    }
  }

  private Set<Var> changed() {
    Set<Var> changed = new LinkedHashSet<>();
    for (Choices.Way way : ways) {
      way.scope()
          .versions()
          .forEach(
              (var, version) -> {
                if (scope.version(var) != version) {
                  changed.add(var);
                }
              });
    }
    return changed;
  }

  /** The variable's value after the branch; null if it is what it was, or has none. */
  private @Nullable Version join(Var var, boolean none) {
    Version before = scope.version(var);
    List<@Nullable Version> alternatives = new ArrayList<>();
    boolean differs = false;
    for (Choices.Way way : ways) {
      Version version = way.scope().ended() ? null : way.scope().version(var);
      alternatives.add(version);
      if (!way.scope().ended()) {
        if (version == null) {
          return null;
        }
        differs |= version != before;
      }
    }
    alternatives.add(none ? before : null);
    return differs ? Choices.lazyJoin(scope, var.name(), pos, id, alternatives) : null;
  }
}
