package programs;

import static dev.dagsmith.it.trace.Steps.failing;
import static dev.dagsmith.it.trace.Steps.ran;

import dev.dagsmith.Dag;
import dev.dagsmith.FailTask;
import dev.dagsmith.SkipTask;
import dev.dagsmith.Task;
import dev.dagsmith.TaskContext;
import java.util.ArrayList;
import java.util.List;

/** Retries, and where the dag is meant to differ: skipped tasks. */
final class Skips {
  private Skips() {}

  @Task
  static int some(int n) {
    ran(n);
    if (n == 0) {
      throw failing(new SkipTask("zero"));
    }
    return n;
  }

  @Task(retries = 3, retryDelay = "1ms")
  static int flaky(int n) {
    ran(n);
    TaskContext context = TaskContext.current();
    if (context.attached() && context.attempt() <= n) {
      throw failing(new IllegalStateException("attempt " + context.attempt()));
    }
    return n * 10;
  }

  @Task(retries = 1, failOn = IllegalArgumentException.class)
  static int never(int n) {
    ran(n);
    if (n < 0) {
      throw failing(new IllegalArgumentException("never " + n));
    }
    if (n == 0) {
      throw failing(new FailTask("given up"));
    }
    return n;
  }

  @Task
  static int inc(int n) {
    ran(n);
    return n + 1;
  }

  @Task
  static void log(String s) {
    ran(s);
  }

  //= [0] -> null
  //= [1]
  @Dag
  static Integer skippedResult(int n) {
    var v = some(n);
    return inc(v);
  }

  //= [[1, 0, 2]] -> [2, 3]
  //= [[1, 2]]
  @Dag
  static List<Integer> skippedElement(List<Integer> ns) {
    return ns.stream().map(Skips::some).map(n -> inc(n)).toList();
  }

  //= [[1, 0, 2]] -> [2, 3]
  @Dag
  static List<Integer> skippedInLoop(List<Integer> ns) {
    var out = new ArrayList<Integer>();
    for (var n : ns) {
      var v = some(n);
      out.add(inc(v));
    }
    return out;
  }

  //= [0] -> 5
  //= [1]
  @Dag
  static int skippedAside(int n) {
    var v = some(n);
    log("v " + v);
    return inc(4);
  }

  //= [0]
  //= [2]
  //= [3]
  @Dag
  static int retried(int n) {
    var a = flaky(n);
    log("a " + a);
    return inc(a);
  }

  //= [[0, 1, 2]]
  @Dag
  static List<Integer> retriedInMap(List<Integer> ns) {
    return ns.stream().map(n -> flaky(n)).toList();
  }

  //= [-1]
  //= [0]
  //= [1]
  @Dag(retries = 2)
  static String notRetried(int n) {
    try {
      return "ok" + never(n);
    } catch (IllegalArgumentException | FailTask e) {
      log("caught " + e.getMessage());
      return e.getMessage();
    }
  }
}
