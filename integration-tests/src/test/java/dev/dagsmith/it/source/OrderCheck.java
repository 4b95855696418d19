package dev.dagsmith.it.source;

import dev.dagsmith.it.trace.Event;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares the tasks that a dag ran with those of the plain call: what the plain call ran, the dag
 * ran; what it ran besides is nothing that a failure should have held back; and wherever the
 * language fixes the order of two tasks, the first had ended before the second began.
 */
public final class OrderCheck {
  private final List<Ran> plain;
  private final List<Ran> dag;
  private final List<String> differences = new ArrayList<>();

  private OrderCheck(List<Ran> plain, List<Ran> dag) {
    this.plain = plain;
    this.dag = dag;
  }

  /**
   * The differences, empty if there are none.
   *
   * @param map the sources
   * @param plain the plain call's tasks
   * @param dag the dag's tasks, with the lines they are called from
   * @param thrownAt the line of the dag method where the plain call failed; null if it did not
   */
  public static List<String> differences(
      SourceMap map, List<Event> plain, List<Event> dag, Event.Call thrownAt) {
    OrderCheck check = new OrderCheck(ran(map, plain), ran(map, dag));
    List<Ran> matched = new ArrayList<>();
    List<Ran> extra = new ArrayList<>();
    check.match(matched, extra);
    check.order();
    check.extra(matched, extra);
    if (thrownAt != null) {
      check.afterThrow(Statement.at(map.dag(thrownAt.method()).body(), thrownAt.line()), extra);
    }
    if (thrownAt == null && map.dags().stream().noneMatch(d -> tries(d.body()))) {
      extra.forEach(e -> check.differences.add("only the dag ran " + e.event()));
    }
    return check.differences;
  }

  /** Pairs of tasks that ran in another order than the language fixes. */
  public static List<String> disorder(SourceMap map, List<Event> events) {
    OrderCheck check = new OrderCheck(List.of(), ran(map, events));
    check.order();
    return check.differences;
  }

  private static List<Ran> ran(SourceMap map, List<Event> events) {
    return events.stream()
        .map(e -> Ran.of(map, e))
        .sorted(Comparator.comparing(r -> r.event().mapIndex(), OrderCheck::compare))
        .toList();
  }

  private static int compare(List<Integer> a, List<Integer> b) {
    for (int i = 0; i < a.size() && i < b.size(); i++) {
      if (!a.get(i).equals(b.get(i))) {
        return a.get(i) - b.get(i);
      }
    }
    return a.size() - b.size();
  }

  private static boolean tries(Region region) {
    return region.statements.stream()
        .anyMatch(
            s -> s.kind == Statement.Kind.TRY || s.regions.stream().anyMatch(OrderCheck::tries));
  }

  /** Finds, for each task of the plain call, the dag's; what is left is extra. */
  private void match(List<Ran> matched, List<Ran> extra) {
    Map<String, List<Ran>> byKey = new LinkedHashMap<>();
    dag.forEach(r -> byKey.computeIfAbsent(r.key(), k -> new ArrayList<>()).add(r));
    for (Ran each : plain) {
      List<Ran> same = byKey.getOrDefault(each.key(), List.of());
      if (same.isEmpty()) {
        differences.add("the dag did not run " + each.key());
      } else {
        Ran found = same.remove(0);
        matched.add(found);
        if (found.event().failed() != each.event().failed()) {
          differences.add(each.event() + " ended as " + found.event());
        }
      }
    }
    byKey.values().forEach(extra::addAll);
  }

  private void order() {
    for (Ran a : dag) {
      for (Ran b : dag) {
        if (OrderRule.compare(a, b) < 0 && a.event().end() > b.event().start()) {
          differences.add(b.event() + " began before " + a.event() + " had ended");
        }
      }
    }
  }

  /** Nothing runs that stands below a failed step, unless the failure was handled. */
  private void extra(List<Ran> matched, List<Ran> extra) {
    for (Ran failed : matched) {
      for (Ran each : extra) {
        if (failed.event().failed()
            && !handled(failed)
            && !inFinally(failed, each)
            && OrderRule.compare(failed, each) < 0) {
          differences.add(each.event() + " ran, which stands below " + failed.event());
        }
      }
    }
  }

  private static boolean handled(Ran failed) {
    return failed.places().stream()
        .flatMap(p -> p.statement().chain().stream())
        .anyMatch(s -> s.kind == Statement.Kind.TRY);
  }

  /** Whether it stands in a finally block that runs after the failure, too. */
  private static boolean inFinally(Ran failed, Ran each) {
    for (int i = 0; i < Math.min(failed.places().size(), each.places().size()); i++) {
      List<Statement> around = failed.places().get(i).statement().chain();
      for (Statement other : each.places().get(i).statement().chain()) {
        if (other.in.last && around.contains(other.in.owner)) {
          return around.stream().noneMatch(s -> s.in == other.in);
        }
      }
    }
    return false;
  }

  /** Nothing runs that stands below a throw which ended the plain call. */
  private void afterThrow(Statement thrown, List<Ran> extra) {
    if (thrown == null || thrown.kind != Statement.Kind.THROW) {
      return;
    }
    List<Statement> chain = thrown.chain();
    for (Ran each : extra) {
      List<Statement> other = each.places().get(0).statement().chain();
      Statement mine = null;
      Statement its = null;
      for (int i = 0; i < chain.size() && i < other.size(); i++) {
        mine = chain.get(i);
        its = other.get(i);
        if (mine != its || mine.in.levels > 0 || mine.kind == Statement.Kind.TRY) {
          break;
        }
      }
      if (mine.in == its.in && mine.in.levels == 0 && mine.index < its.index) {
        differences.add(each.event() + " ran, which stands below a throw");
      }
    }
  }
}
