package programs;

import static dev.dagsmith.it.trace.Steps.count;
import static dev.dagsmith.it.trace.Steps.failing;
import static dev.dagsmith.it.trace.Steps.ran;

import dev.dagsmith.Dag;
import dev.dagsmith.Flow;
import dev.dagsmith.Sensor;
import dev.dagsmith.Task;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What Flow offers. */
final class Flows {
  private Flows() {}

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
    if (s.startsWith("!")) {
      throw failing(new IllegalArgumentException(s));
    }
  }

  @Task
  static void save(String s) throws IOException {
    ran(s);
    if (s.startsWith("!")) {
      throw failing(new IOException(s));
    }
  }

  @Sensor(interval = "5ms")
  static boolean ready(String name) {
    if (count(name) < 3) {
      return false;
    }
    ran(name);
    return true;
  }

  @Sensor(interval = "5ms")
  static Optional<Integer> find(int n) throws IOException {
    if (n < 0) {
      ran(n);
      throw failing(new IOException("find " + n));
    }
    if (count("find" + n) < 2) {
      return Optional.empty();
    }
    ran(n);
    return Optional.of(n * 2);
  }

  //= ["a", "b"]
  //= ["!a", "b"]
  //= ["!a", "!b"]
  @Dag
  static void parallel(String a, String b) {
    log("before");
    Flow.parallel(() -> log(a), () -> log(b));
    log("after");
  }

  //= [1, "b"]
  //= [-1, "b"]
  //= [1, "!b"]
  @Dag
  static int parallelBlocks(int n, String b) throws IOException {
    var x = inc(5);
    Flow.parallel(
        () -> {
          var v = inc(n);
          log("one " + v);
          log("two " + v);
        },
        () -> {
          log("other");
          if (x > 5) {
            save(b);
          }
          log("other end");
        },
        () -> save("third"));
    return inc(x);
  }

  //= ["!a", "b"]
  //= ["a", "b"]
  @Dag
  static String parallelInTry(String a, String b) {
    String r = "ok";
    try {
      Flow.parallel(() -> log(a), () -> log(b));
      log("joined");
    } catch (IllegalArgumentException e) {
      r = e.getMessage();
    }
    return r + inc(1);
  }

  //= [[1, 2]]
  @Dag
  static void parallelLoops(List<Integer> ns) {
    Flow.parallel(
        () -> {
          for (var n : ns) {
            log("l" + inc(n));
          }
        },
        () -> ns.forEach(n -> log("r" + n)));
    log("end");
  }

  //= ["x"]
  @Dag
  static int until(String s) {
    log("start");
    var a = inc(1);
    Flow.until(() -> ready(s));
    var b = inc(a);
    log("end");
    return b;
  }

  //= [3]
  //= [-3]
  @Dag
  static int untilFound(int n) throws IOException {
    log("start");
    var p = Flow.until(() -> find(n));
    var q = Flow.until(() -> find(p + 1));
    return inc(p + q);
  }

  //= [-1]
  //= [1]
  @Dag
  static int untilFails(int n) {
    int v = 0;
    try {
      v = Flow.until(() -> find(n));
    } catch (IOException e) {
      log("caught " + e.getMessage());
    }
    return inc(v);
  }

  //= [1, "s"]
  //= [-1, "s"]
  @Dag
  static int with(int n, String s) {
    var a = Flow.with("id=first, retries=1", () -> inc(n));
    Flow.with("id=second", () -> log(s + a));
    Flow.with("retries=2, retryDelay=1ms", () -> log(s));
    return a;
  }

  //= [[2, 1, 3]]
  //= [[2, -1, 3]]
  @Dag
  static void inOrderBlocks(List<Integer> ns) {
    for (int n : Flow.inOrder(ns)) {
      var v = inc(n);
      log("a" + v);
      if (v > 2) {
        continue;
      }
      log("b" + v);
    }
    log("end");
  }

  //= [[1, 2], [3, 4]]
  @Dag
  static void inOrderNested(List<Integer> as, List<Integer> bs) {
    for (int a : Flow.inOrder(as)) {
      for (int b : bs) {
        log(a + "x" + b);
        log(a + "y" + b);
      }
    }
  }

  //= [1]
  //= [-1]
  @Dag
  static int barrierInBranch(int n) {
    var a = inc(10);
    if (a > 1) {
      var b = inc(n);
      Flow.barrier();
      var c = inc(20);
      return b + c;
    }
    return a;
  }

  //= [["a", "b"]]
  @Dag
  static void sensorsInLoop(List<String> names) {
    for (var name : names) {
      Flow.until(() -> ready(name));
      log(name);
    }
  }
}
