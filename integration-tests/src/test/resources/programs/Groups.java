package programs;

import static dev.dagsmith.it.trace.Steps.failing;
import static dev.dagsmith.it.trace.Steps.ran;

import dev.dagsmith.Dag;
import dev.dagsmith.Task;
import java.util.ArrayList;
import java.util.List;

/** Dags that call dags. */
final class Groups {
  private Groups() {}

  @Task
  static int inc(int n) {
    ran(n);
    if (n < 0) {
      throw failing(new IllegalStateException("inc " + n));
    }
    return n + 1;
  }

  @Task
  static void log(String s) {
    ran(s);
  }

  //= [1]
  //= [-1]
  @Dag
  static int child(int n) {
    var a = inc(n);
    log("child " + a);
    return inc(a);
  }

  //= [1, "x"]
  @Dag
  static void childSteps(int n, String s) {
    log(s + 1);
    if (n > 0) {
      log(s + 2);
      return;
    }
    inc(n);
  }

  //= [1]
  //= [7]
  @Dag
  static int early(int n) {
    if (n > 5) {
      return 100;
    }
    return inc(n);
  }

  //= [[1, 2]]
  //= [[1, -2]]
  @Dag
  static List<Integer> mapped(List<Integer> ns) {
    return ns.stream().map(Groups::inc).toList();
  }

  //= [3]
  //= [-3]
  @Dag
  static int callsChild(int n) {
    var a = inc(5);
    var b = child(n);
    var c = child(a);
    return b * 100 + c + inc(b);
  }

  //= [3]
  //= [0]
  //= [-3]
  @Dag
  static void childAsStep(int n) {
    log("before");
    childSteps(n, "s");
    log("after");
    child(n);
    log("end");
  }

  //= [3]
  //= [-3]
  @Dag
  static int childInTry(int n) {
    int v = 1;
    try {
      v = child(n);
      log("fine");
    } catch (IllegalStateException e) {
      log("caught " + e.getMessage());
      v = -1;
    } finally {
      log("finally " + v);
    }
    return v;
  }

  //= [[1, 7, 2]]
  //= [[1, -7, 2]]
  @Dag
  static List<Integer> childInLoop(List<Integer> ns) {
    var out = new ArrayList<Integer>();
    for (var n : ns) {
      out.add(child(n) + early(n));
    }
    return out;
  }

  //= [7]
  //= [1]
  @Dag
  static int childReturnsEarly(int n) {
    if (n > 100) {
      return early(n);
    }
    var e = early(n);
    log("e " + e);
    return early(e + inc(n));
  }

  //= [2]
  //= [-2]
  @Dag
  static int grandchild(int n) {
    var c = callsChild(n);
    log("c " + c);
    return c > 100 ? early(c) : child(c);
  }

  //= [[1, 2, 3]]
  //= [[1, -2, 3]]
  //= [[]]
  @Dag
  static List<Integer> mappedChild(List<Integer> ns) {
    var a = mapped(ns);
    return a.stream().map(n -> early(n)).toList();
  }

  //= [0]
  //= [1]
  @Dag
  static int argumentFails(int n) {
    log("before");
    var v = child(10 / n);
    return inc(v);
  }

  //= [1]
  //= [2]
  @Dag
  static int childInBranch(int n) {
    int v = 0;
    if (n == 1) {
      v = child(v);
    }
    return early(v);
  }
}
