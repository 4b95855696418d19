package programs;

import static dev.dagsmith.it.trace.Steps.failing;
import static dev.dagsmith.it.trace.Steps.ran;

import dev.dagsmith.Dag;
import dev.dagsmith.Flow;
import dev.dagsmith.Order;
import dev.dagsmith.Task;
import java.util.List;

/** Steps keep their place in their block. */
final class Stepping {
  private Stepping() {}

  @Task
  static void step(String name) {
    ran(name);
    if (name.startsWith("!")) {
      throw failing(new IllegalStateException(name));
    }
  }

  @Task
  static int value(int n) {
    ran(n);
    if (n < 0) {
      throw failing(new IllegalArgumentException("value " + n));
    }
    return n;
  }

  @Task
  static boolean yes(boolean b) {
    ran(b);
    return b;
  }

  //= ["a", "b", "c"]
  //= ["!a", "b", "c"]
  //= ["a", "!b", "c"]
  //= ["a", "!b", "!c"]
  @Dag
  static void inARow(String a, String b, String c) {
    step(a);
    step(b);
    step(c);
  }

  //= [1, "b", 2]
  //= [-1, "b", 2]
  //= [1, "!b", -2]
  @Dag
  static int valuesAround(int a, String b, int c) {
    var x = value(a);
    var y = value(a + 10);
    step(b);
    var z = value(c);
    var w = value(c + 10);
    return x + y + z + w;
  }

  //= ["a", true]
  //= ["!a", true]
  //= ["a", false]
  //= ["!a", false]
  @Dag
  static int stepInBranch(String a, boolean go) {
    var x = value(1);
    if (go) {
      step(a);
      value(2);
    } else {
      value(3);
    }
    var y = value(4);
    return x + y;
  }

  //= [["a", "b"], "c"]
  //= [["!a", "b"], "c"]
  //= [["a", "!b"], "c"]
  //= [[], "c"]
  @Dag
  static void stepsInLoop(List<String> names, String last) {
    step("first");
    for (var name : names) {
      step(name);
      step(name + "2");
    }
    step(last);
  }

  //= [["a", "b"]]
  //= [["a", "!b"]]
  @Dag
  static void forEachIsAStep(List<String> names) {
    step("first");
    names.forEach(Stepping::step);
    names.stream().forEach(n -> step(n + "2"));
    step("last");
  }

  //= [1]
  //= [-1]
  @Dag
  static int barrier(int n) {
    var a = value(n);
    Flow.barrier();
    var b = value(2);
    Flow.barrier();
    return value(3) + a + b;
  }

  //= ["a", "b"]
  //= ["!a", "b"]
  @Dag(order = Order.DATA)
  static int dataOrder(String a, String b) {
    step(a);
    step(b);
    var x = value(1);
    var y = value(x + 1);
    step("end");
    return y;
  }

  //= ["!a", -1]
  //= ["a", -1]
  //= ["!a", 1]
  @Dag(order = Order.DATA)
  static int dataOrderFails(String a, int n) {
    int x = 0;
    try {
      step(a);
      x = value(n);
      step("after");
    } catch (IllegalStateException e) {
      step("caught " + e.getMessage());
      x = 100;
    }
    return value(x);
  }

  //= ["a", "b"]
  //= ["!a", "b"]
  //= ["a", "!b"]
  @Dag
  static void stepInTry(String a, String b) {
    step("first");
    try {
      step(a);
      step(b);
    } catch (IllegalStateException e) {
      step("caught " + e.getMessage());
    }
    step("last");
  }

  //= [true, true]
  //= [true, false]
  //= [false, true]
  @Dag
  static void deepSteps(boolean p, boolean q) {
    var a = value(1);
    if (yes(p)) {
      step("p");
      if (yes(q)) {
        step("pq");
      }
      value(2);
    }
    switch (a) {
      case 1 -> step("one");
      default -> step("other");
    }
    step("last " + a);
  }

  //= [-1]
  //= [1]
  @Dag
  static int unusedValueIsAStep(int n) {
    value(n);
    value(n + 1);
    return value(3);
  }

  //= [[1, 2, 3]]
  //= [[1, -2, 3]]
  //= [[-1, 2, -3]]
  @Dag
  static int iterationsAreIndependent(List<Integer> ns) {
    for (var n : ns) {
      var v = value(n);
      step("got " + v);
    }
    return value(9);
  }
}
