package programs;

import static dev.dagsmith.it.trace.Steps.failing;
import static dev.dagsmith.it.trace.Steps.ran;

import dev.dagsmith.Dag;
import dev.dagsmith.Flow;
import dev.dagsmith.Task;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Pipelines that stand within larger expressions: their lists are used at once. */
final class Finished {
  private Finished() {}

  @Task
  static int inc(int n) {
    ran(n);
    if (n < 0) {
      throw failing(new IllegalStateException("inc " + n));
    }
    return n + 1;
  }

  @Task
  static String text(int n) {
    ran(n);
    return " t" + n;
  }

  @Task
  static String fetch(int n) throws IOException {
    ran(n);
    if (n == 7) {
      throw failing(new IOException("fetch " + n));
    }
    return "f" + n;
  }

  @Task
  static int total(List<Integer> ns) {
    ran(ns);
    return ns.stream().mapToInt(n -> n).sum();
  }

  @Task
  static List<Integer> upTo(int n) {
    ran(n);
    return IntStream.range(0, n).boxed().toList();
  }

  @Task
  static void log(Object s) {
    ran(s);
  }

  //= [[1, 2, 3]]
  //= [[]]
  //= [[1, -2, -3]]
  @Dag
  static int size(List<Integer> ns) {
    return ns.stream().map(Finished::inc).toList().size();
  }

  //= [[1, 2, 3]]
  //= [[]]
  //= [[1, -2]]
  @Dag
  static int element(List<Integer> ns) {
    log("before");
    int first = ns.stream().map(n -> inc(n)).filter(n -> n > 2).toList().get(0);
    return first + ns.stream().map(Finished::text).collect(Collectors.toList()).get(0).length();
  }

  //= [[1, 2, 3]]
  //= [[]]
  //= [[1, -2, 5]]
  @Dag
  static void source(List<Integer> ns) {
    for (var n : ns.stream().map(Finished::inc).toList()) {
      log("n" + n);
    }
    for (int n : ns.stream().map(n -> inc(n)).toList()) {
      log("m" + (n + 1));
    }
    for (long n : ns.stream().map(n -> inc(n)).toList()) {
      log("l" + n);
    }
    log("end");
  }

  //= [[1, 2, 3], true]
  //= [[1, -2, 3], true]
  //= [[1, -2, 3], false]
  @Dag
  static List<Integer> arm(List<Integer> ns, boolean all) {
    var some = all ? ns.stream().map(Finished::inc).toList() : upTo(2);
    log(all ? List.of("no") : ns.stream().map(Finished::text).toList());
    return all ? some : ns.stream().map(n -> inc(n * n)).toList();
  }

  //= [[1, 2, 3]]
  //= [[-1, 2]]
  @Dag
  static int argument(List<Integer> ns) {
    log(ns.stream().map(n -> text(n)).toList());
    return total(ns.stream().map(Finished::inc).toList())
        + total(List.copyOf(ns.stream().map(n -> inc(n * 2)).toList()));
  }

  //= [[1, 2, 3]]
  //= [[-1, 2]]
  //= [[0]]
  @Dag
  static String order(List<Integer> ns) {
    var s =
        12 / ns.get(0)
            + text(1)
            + ns.stream().map(n -> inc(n)).toList()
            + inc(ns.size() - 2)
            + ns.stream().map(n -> inc(n + 100)).toList().subList(0, 1);
    return s.strip();
  }

  //= [[1, 2, 3]]
  //= [[]]
  //= [[3, 1]]
  //= [[-3, 1]]
  @Dag
  static String condition(List<Integer> ns) {
    if (ns.stream().map(Finished::inc).toList().contains(3)
        || ns.stream().map(n -> text(n)).toList().isEmpty()) {
      return "three";
    }
    return switch (ns.stream().map(n -> inc(n)).toList().size()) {
      case 0, 1 -> "few";
      case 2 -> ns.stream().map(n -> text(n * 10)).toList().get(1).strip();
      default -> "many";
    };
  }

  //= [[1, 2, 3]]
  //= [[1, -2, 3]]
  @Dag
  static String again(List<Integer> ns) {
    ns.stream().map(Finished::inc).toList().forEach(Finished::log);
    ns.stream().map(Finished::text).toList().stream().forEach(s -> log(s.strip()));
    var evens = ns.stream().map(Finished::inc).toList().stream().map(Finished::text).toList();
    return ns.stream().map(Finished::text).toList().stream().collect(Collectors.joining(","))
        + ns.stream().map(n -> inc(n)).toList().stream().mapToInt(n -> n).sum()
        + evens;
  }

  //= [[1, 2, 3]]
  //= [[1, -2, 3]]
  @Dag
  static List<Integer> nested(List<Integer> ns) {
    var out = new ArrayList<Integer>();
    for (var n : ns) {
      out.add(ns.stream().map(m -> inc(m + n)).toList().size());
    }
    log(ns.stream().map(n -> ns.stream().map(m -> inc(m * n)).toList().get(0)).toList());
    log(ns.stream().flatMap(n -> ns.stream().map(m -> inc(m - n)).toList().stream()).toList());
    return out;
  }

  //= [[1, 2, 3]]
  //= [[1, 7, 3]]
  @Dag
  static int flowMap(List<Integer> ns) throws IOException {
    for (var s : Flow.map(ns, n -> fetch(n))) {
      log(s.length());
    }
    return Flow.map(ns, Finished::fetch).size() + Flow.map(ns, n -> fetch(n)).get(0).length();
  }

  //= [[1, 2, 3]]
  //= [[1, -2, 3]]
  @Dag
  static int assigned(List<Integer> ns) {
    int v = ns.size();
    v += ns.stream().map(Finished::inc).toList().size();
    try {
      v *= ns.stream().map(n -> inc(n - 1)).toList().get(0);
    } catch (IllegalStateException e) {
      log(e.getMessage());
    }
    return v;
  }

  //= [[1, 2], true]
  //= [[1, 2], false]
  @Dag
  static int captured(List<Integer> ns, boolean c) {
    return total(
        c
            ? (c ? List.of(1, 2) : ns).stream().flatMap(n -> ns.stream()).toList()
            : upTo(2));
  }
}
