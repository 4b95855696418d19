package dev.dagsmith.it.source;

import java.util.List;

/**
 * Which of two tasks the language runs first. Steps keep their place in their block; values are
 * ordered by data alone; iterations of a loop and branches of Flow.parallel don't wait for each
 * other.
 */
final class OrderRule {
  private OrderRule() {}

  /** Negative if {@code a} ends before {@code b} begins, positive for the converse, else 0. */
  static int compare(Ran a, Ran b) {
    int level = 0;
    for (int depth = 0; depth < a.places().size() && depth < b.places().size(); depth++) {
      Ran.Place p = a.places().get(depth);
      Ran.Place q = b.places().get(depth);
      if (p.dag() != q.dag() || p.dag().dataOrder()) {
        return 0;
      }
      List<Statement> x = p.statement().chain();
      List<Statement> y = q.statement().chain();
      int common = 0;
      while (common < x.size() && common < y.size()) {
        Statement s = x.get(common);
        Statement t = y.get(common);
        if (s.in != t.in) {
          return s.in.parallel || !tries(s.in.owner) ? 0 : s.in.number - t.in.number;
        }
        if (s.in.levels > 0) {
          int order = indexes(a, b, level, s.in.levels);
          if (order != 0) {
            return s.in.inOrder && order != UNKNOWN ? order : 0;
          }
          level += s.in.levels;
        }
        if (s != t) {
          boolean first = s.index < t.index;
          Statement below = first ? t : s;
          boolean ordered =
              s.in.stepBetween(Math.min(s.index, t.index), below.index - 1)
                  || below.step() && inStep(first ? b : a, depth, below);
          return ordered ? s.index - t.index : 0;
        }
        common++;
      }
      if (x.size() != y.size()) {
        boolean headed = x.get(common - 1).kind == Statement.Kind.HEADED;
        return headed ? x.size() - y.size() : 0;
      }
      if (x.get(common - 1).pipeline || !a.group(depth).equals(b.group(depth))) {
        return 0;
      }
    }
    return 0;
  }

  /**
   * Whether a task is the step itself, or in it, and not in what is evaluated before: the head of a
   * compound statement, the arguments of a call.
   */
  private static boolean inStep(Ran ran, int depth, Statement step) {
    Ran.Place place = ran.places().get(depth);
    if (step.kind != Statement.Kind.PLAIN) {
      return place.statement() != step;
    }
    boolean last = depth == ran.places().size() - 1;
    String called = last ? ran.event().task() : ran.places().get(depth + 1).dag().method();
    return place.statement() == step ? step.steps.contains(called) : step.lambdas;
  }

  private static final int UNKNOWN = Integer.MAX_VALUE;

  private static boolean tries(Statement owner) {
    return owner.kind == Statement.Kind.TRY || owner.kind == Statement.Kind.BLOCK;
  }

  /** Compares some map indexes; those of a plain call are not known. */
  private static int indexes(Ran a, Ran b, int from, int count) {
    List<Integer> x = a.event().mapIndex();
    List<Integer> y = b.event().mapIndex();
    for (int i = from; i < from + count; i++) {
      if (i >= x.size() || i >= y.size()) {
        return UNKNOWN;
      }
      if (!x.get(i).equals(y.get(i))) {
        return x.get(i) - y.get(i);
      }
    }
    return 0;
  }
}
