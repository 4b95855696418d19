package programs;

import static dev.dagsmith.it.trace.Steps.failing;
import static dev.dagsmith.it.trace.Steps.ran;

import dev.dagsmith.Dag;
import dev.dagsmith.Flow;
import dev.dagsmith.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Loops over elements, with lists made in them. */
final class Loops {
  private Loops() {}

  @Task
  static int inc(int n) {
    ran(n);
    if (n < 0) {
      throw failing(new IllegalStateException("inc " + n));
    }
    return n + 1;
  }

  @Task
  static List<Integer> upTo(int n) {
    ran(n);
    if (n > 20) {
      throw failing(new IllegalArgumentException("upTo " + n));
    }
    var all = new ArrayList<Integer>();
    for (int i = 1; i <= n; i++) {
      all.add(i);
    }
    return all;
  }

  @Task
  static int sum(List<Integer> ns) {
    ran(ns);
    return ns.stream().mapToInt(Integer::intValue).sum();
  }

  @Task
  static void log(String s) {
    ran(s);
    if (s.endsWith("!")) {
      throw failing(new IllegalStateException(s));
    }
  }

  //= [3, 5]
  //= [0, 5]
  //= [30, 5]
  @Dag
  static int captured(int n, int k) {
    int base = inc(k);
    for (var x : upTo(n)) {
      int y = inc(x + base);
      log(k + " " + y);
    }
    return base;
  }

  //= [[1, 2, 3]]
  //= [[]]
  //= [[1, -2, 3]]
  @Dag
  static List<Integer> collected(List<Integer> ns) {
    var out = new ArrayList<Integer>();
    for (var n : ns) {
      out.add(inc(n));
    }
    return out;
  }

  //= [[1, 2, 3, 4]]
  //= [[]]
  //= [[1, 2, -3, 4]]
  @Dag
  static int collectedWithBranches(List<Integer> ns) {
    List<Integer> out = new ArrayList<>();
    for (int n : ns) {
      if (n % 2 == 0) {
        continue;
      }
      out.add(n);
      if (inc(n) > 3) {
        out.add(inc(n * 10));
      }
    }
    return sum(out) + out.size();
  }

  //= [3]
  //= [0]
  @Dag
  static List<Integer> nestedCollect(int n) {
    var all = new ArrayList<Integer>();
    for (var i : upTo(n)) {
      var row = new ArrayList<Integer>();
      for (var j : upTo(i)) {
        row.add(inc(i * 10 + j));
        all.add(j);
      }
      all.add(sum(row));
    }
    return all;
  }

  //= [[1, 2, 3]]
  //= [[1, -2, 3]]
  @Dag
  static String tryInside(List<Integer> ns) {
    var out = new ArrayList<String>();
    for (var n : ns) {
      String r = "start";
      try {
        r = "ok " + inc(n);
      } catch (IllegalStateException e) {
        r = "bad " + e.getMessage();
      }
      out.add(r);
    }
    return String.join(",", out);
  }

  //= [[1, 2, 3]]
  //= [[1, -2, 3, -4]]
  @Dag
  static int loopInTry(List<Integer> ns) {
    int v = 0;
    try {
      for (var n : ns) {
        log("at " + inc(n));
      }
      v = 1;
    } catch (IllegalStateException e) {
      log("caught " + e.getMessage());
      v = 2;
    }
    return v;
  }

  //= [["a", "b", "c"]]
  //= [["a", "b!", "c"]]
  //= [[]]
  @Dag
  static void inOrder(List<String> names) {
    for (var name : Flow.inOrder(names)) {
      log(name);
    }
    log("end");
  }

  //= [["a", "b"]]
  @Dag
  static void array(String[] names) {
    for (String name : names) {
      log(name);
    }
    for (int i : new int[] {3, 4}) {
      inc(i);
    }
    for (var name : Flow.inOrder(names)) {
      log(name + "2");
    }
  }

  //= [{"a": 1, "b": 2}]
  @Dag
  static int entries(Map<String, Integer> counts) {
    var out = new ArrayList<Integer>();
    for (var e : counts.entrySet()) {
      log(e.getKey());
      out.add(inc(e.getValue()));
    }
    for (String key : counts.keySet()) {
      log(key + counts.get(key));
    }
    return sum(out);
  }

  //= [[[1, 2], [], [3]]]
  //= [[[1, 2], [-5], [3]]]
  @Dag
  static List<Integer> nested(List<List<Integer>> rows) {
    var out = new ArrayList<Integer>();
    for (var row : rows) {
      log("row " + row.size());
      for (var n : row) {
        log("n " + n);
        out.add(inc(n));
      }
      log("end " + row.size());
    }
    return out;
  }

  //= [[1, 2, 3]]
  //= [[5, -2, 0]]
  @Dag
  static int conditionFails(List<Integer> ns) {
    var out = new ArrayList<Integer>();
    for (var n : ns) {
      if (10 / n > 2) {
        out.add(inc(n));
      } else {
        log("small " + n);
      }
    }
    return sum(out);
  }

  //= [null]
  //= [[7]]
  @Dag
  static int sourceFails(List<Integer> ns) {
    log("before");
    for (var n : ns.subList(0, 1)) {
      inc(n);
    }
    return inc(0);
  }

  //= [[1, 2, 3, 4]]
  @Dag
  static int continuesDeep(List<Integer> ns) {
    var out = new ArrayList<Integer>();
    for (var n : ns) {
      if (n > 1) {
        if (inc(n) == 3) {
          log("two");
          continue;
        }
        try {
          if (n == 3) {
            continue;
          }
        } finally {
          log("finally " + n);
        }
      }
      out.add(inc(n * 100));
    }
    return sum(out);
  }

  //= [[1, 2]]
  @Dag
  static int twoLists(List<Integer> ns) {
    var a = new ArrayList<Integer>();
    var b = new ArrayList<Integer>();
    for (var n : ns) {
      var v = inc(n);
      a.add(v);
      b.add(inc(v));
    }
    for (var n : a) {
      b.add(inc(n));
    }
    return sum(a) * 10 + sum(b);
  }

  //= [[1, 2], 1]
  //= [[], 0]
  @Dag
  static int listInTernary(List<Integer> ns, int k) {
    var out = new ArrayList<Integer>();
    for (var n : ns) {
      out.add(inc(n));
    }
    return inc(k > 0 ? inc(k) : out.isEmpty() ? out.size() : out.get(0));
  }

  /** What lists that could not be made would have had is not known to be nothing. */
  //= [[2, 1]]
  //= [[2, 30]]
  //= [[30, 30]]
  //= [[]]
  @Dag
  static int ofInnerLists(List<Integer> ns) {
    if (ns.stream().flatMap(n -> upTo(n).stream()).toList().isEmpty()) {
      return inc(1);
    }
    return sum(ns);
  }
}
