package programs;

import static dev.dagsmith.it.trace.Steps.failing;
import static dev.dagsmith.it.trace.Steps.ran;

import dev.dagsmith.Dag;
import dev.dagsmith.Task;

/** Branches, joins, short circuits, ternaries. */
final class Branches {
  private Branches() {}

  @Task
  static int inc(int n) {
    ran(n);
    return n + 1;
  }

  @Task
  static boolean even(int n) {
    ran(n);
    if (n > 90) {
      throw failing(new IllegalStateException("too big " + n));
    }
    return n % 2 == 0;
  }

  @Task
  static boolean positive(int n) {
    ran(n);
    return n > 0;
  }

  @Task
  static Integer maybe(int n) {
    ran(n);
    return n == 0 ? null : n;
  }

  @Task
  static void log(String s) {
    ran(s);
  }

  //= [4]
  //= [5]
  //= [99]
  @Dag
  static int ifElse(int n) {
    int v;
    if (even(n)) {
      v = inc(n);
    } else {
      v = inc(n * 10);
    }
    return inc(v);
  }

  //= [4]
  //= [5]
  @Dag
  static String glueJoin(int n) {
    var how = "none";
    if (even(n)) {
      how = "even";
    }
    log(how);
    return how;
  }

  //= [1]
  //= [2]
  //= [3]
  //= [4]
  @Dag
  static int elseIf(int n) {
    int v = 0;
    if (n == 1) {
      v = inc(10);
    } else if (even(n) && n < 3) {
      v = inc(20);
      log("two");
    } else if (n == 3) {
      v = 30;
    }
    return v + inc(n);
  }

  //= [1, 1]
  //= [1, 2]
  //= [2, 1]
  //= [2, 2]
  @Dag
  static int nestedJoins(int a, int b) {
    int v = inc(a);
    int w = 1;
    if (even(a)) {
      if (even(b)) {
        v = inc(v);
        w = inc(w);
      } else {
        w = v;
      }
      v = inc(v + w);
    } else if (even(b)) {
      v = 7;
    }
    return v * 100 + w;
  }

  //= [0]
  //= [2]
  @Dag
  static int conditionFails(int n) {
    var a = inc(n);
    if (10 / n > 2) {
      a = inc(a);
    }
    log("after");
    return a;
  }

  //= [2, 1]
  //= [1, 2]
  //= [2, 2]
  //= [2, -1]
  //= [99, 1]
  //= [2, 99]
  @Dag
  static String shortCircuit(int a, int b) {
    var both = even(a) && positive(b);
    var one = even(a) || positive(b);
    var mixed = a > 1 && (even(b) || b == 3) && !positive(-b);
    return both + " " + one + " " + mixed;
  }

  //= [2, 0]
  //= [1, 0]
  @Dag
  static boolean shortCircuitGlue(int a, int b) {
    return even(a) && 10 / b > 1;
  }

  //= [2]
  //= [3]
  //= [-2]
  @Dag
  static int shortCircuitCondition(int n) {
    if (n > 0 && even(n)) {
      return inc(n);
    }
    if (n > 0 || even(n)) {
      return inc(inc(n));
    }
    return 0;
  }

  //= [2]
  //= [3]
  @Dag
  static int ternary(int n) {
    var a = even(n) ? inc(n) : n - 1;
    var b = n > 2 ? 5 : inc(a);
    return (even(a) ? inc(b) : even(b) ? 1 : inc(2)) + a;
  }

  //= [1]
  //= [0]
  @Dag
  static int ternaryUnboxes(int n) {
    var v = n >= 0 ? maybe(n) : 5;
    log("v " + v);
    return v;
  }

  //= [1]
  //= [0]
  @Dag
  static String ternaryStaysBoxed(int n) {
    Integer v = n >= 0 ? maybe(n) : null;
    return "v " + v + maybe(0);
  }

  //= [1]
  //= [0]
  @Dag
  static int unboxingFails(int n) {
    int v = maybe(n);
    log("v " + v);
    return v;
  }

  //= [1]
  //= [2]
  @Dag
  static double ternaryPromotes(int n) {
    var d = n == 1 ? inc(n) : 2.5;
    return d / 2;
  }

  //= [1]
  //= [2]
  @Dag
  static int assignedInBoth(int n) {
    final int v;
    String s;
    if (n == 1) {
      v = inc(1);
      s = "one";
    } else {
      v = 5;
      s = "many" + inc(v);
    }
    log(s);
    return v;
  }

  //= [1]
  //= [2]
  @Dag
  static int emptyArms(int n) {
    int v = inc(n);
    if (n == 1) {
    } else {
      v = v + 1;
    }
    return v;
  }
}
