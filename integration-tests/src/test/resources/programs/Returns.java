package programs;

import static dev.dagsmith.it.trace.Steps.failing;
import static dev.dagsmith.it.trace.Steps.ran;

import dev.dagsmith.Dag;
import dev.dagsmith.Task;
import java.util.List;

/** Return and throw at any depth. */
final class Returns {
  private Returns() {}

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
  //= [2]
  //= [3]
  @Dag
  static int guards(int n) {
    if (n == 1) return inc(10);
    var a = inc(n);
    if (a == 3) return a;
    log("third");
    return inc(a);
  }

  //= [1]
  //= [2]
  //= [-1]
  @Dag
  static void voidReturn(int n) {
    if (n == 1) {
      log("one");
      return;
    }
    var v = inc(n);
    if (v == 3) {
      return;
    }
    log("end");
  }

  //= [1, 1]
  //= [1, 2]
  //= [2, 1]
  //= [2, 2]
  //= [1, -1]
  @Dag
  static int deep(int a, int b) {
    int v = inc(a);
    if (a == 1) {
      if (inc(b) == 2) {
        log("inner");
        return v;
      }
      v = inc(v);
    } else {
      switch (b) {
        case 1 -> {
          return inc(100);
        }
        default -> v = inc(v) * 2;
      }
    }
    log("joined " + v);
    return v;
  }

  //= [0]
  //= [1]
  @Dag
  static int returnedValueFails(int n) {
    if (n == 0) {
      return inc(-5);
    }
    log("after");
    return 1;
  }

  //= [[1, 2, 3]]
  //= [[4, 5, 1]]
  //= [[]]
  //= [[4, -1, 1]]
  @Dag
  static int fromLoop(List<Integer> ns) {
    for (var n : ns) {
      var v = inc(n);
      if (v == 2) {
        return v * 100;
      }
      log("passed " + n);
    }
    log("end");
    return 0;
  }

  //= [[[1, 2], [3, 9, 4], [5]]]
  //= [[[1], []]]
  //= [[[1, 2], [-3, 9, 4], [5]]]
  @Dag
  static int fromNestedLoop(List<List<Integer>> rows) {
    for (var row : rows) {
      log("row " + row);
      for (var n : row) {
        if (inc(n) == 10) {
          return n;
        }
      }
    }
    return -1;
  }

  //= [1]
  //= [2]
  //= [-2]
  @Dag
  static int throwsAtTop(int n) {
    var a = inc(n);
    if (n == 1) {
      throw new IllegalArgumentException("one " + a);
    }
    log("after");
    return inc(a);
  }

  //= [1]
  //= [-1]
  @Dag
  static int throwAlways(int n) {
    log("before");
    throw new IllegalStateException("always " + inc(n));
  }

  //= [1]
  //= [2]
  //= [-5]
  @Dag
  static int fromTry(int n) {
    try {
      if (n == 1) {
        return inc(1);
      }
      log("try");
      inc(n);
    } catch (IllegalStateException e) {
      return 77;
    } finally {
      log("finally");
    }
    return inc(5);
  }

  //= [-1]
  //= [1]
  @Dag
  static int returnInTryFails(int n) {
    int v = 0;
    try {
      v = 1;
      return inc(n);
    } catch (IllegalStateException e) {
      v += 10;
    }
    return inc(v);
  }

  //= [[1, 2, 3]]
  //= [[1, -2, 3]]
  //= [[9, 2, 3]]
  @Dag
  static int fromTryInLoop(List<Integer> ns) {
    for (var n : ns) {
      try {
        if (inc(n) == 10) {
          return n;
        }
        log("kept " + n);
      } catch (IllegalStateException e) {
        log("failed " + n);
        return inc(n + 50);
      } finally {
        log("finally " + n);
      }
    }
    return 0;
  }

  //= [1]
  //= [2]
  @Dag
  static String bothArmsReturn(int n) {
    if (n == 1) {
      return "a" + inc(n);
    } else {
      log("else");
      return "b";
    }
  }

  //= [[1, 2]]
  //= [[1, 50]]
  @Dag
  static int throwFromLoop(List<Integer> ns) {
    for (var n : ns) {
      if (inc(n) > 40) {
        throw new IllegalStateException("at " + n);
      }
    }
    return inc(0);
  }
}
