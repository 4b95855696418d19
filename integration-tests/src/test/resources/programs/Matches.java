package programs;

import static dev.dagsmith.it.trace.Steps.failing;
import static dev.dagsmith.it.trace.Steps.ran;

import dev.dagsmith.Dag;
import dev.dagsmith.Task;
import java.util.List;

/** {@code instanceof} with patterns, on what tasks give: each task runs once. */
final class Matches {
  private Matches() {}

  sealed interface Shape permits Dot, Text {}

  record Dot(int x) implements Shape {}

  record Text(String s) implements Shape {}

  @Task
  static Shape shape(int n) {
    ran(n);
    if (n > 90) {
      throw failing(new IllegalStateException("shape " + n));
    }
    return n < 0 ? null : n % 2 == 0 ? new Dot(n) : new Text("t" + n);
  }

  @Task
  static boolean big(int n) {
    ran(n);
    return n > 5;
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

  //= [2]
  //= [8]
  //= [3]
  //= [-1]
  //= [99]
  @Dag
  static String condition(int n) {
    if (shape(n) instanceof Dot d && big(d.x())) {
      log("big " + d.x());
      return "big";
    }
    if (!(shape(n + 1) instanceof Text t)) {
      return "no text";
    }
    log(t.s());
    return "text " + inc(t.s().length());
  }

  //= [true, 2]
  //= [true, 8]
  //= [true, 3]
  //= [false, 8]
  //= [true, 99]
  //= [false, 99]
  @Dag
  static String onTheRight(boolean a, int n) {
    if (a && shape(n) instanceof Dot d) {
      log("dot " + d.x());
    }
    if (a && shape(n) instanceof Dot d && big(d.x())) {
      log("big " + d.x());
    }
    if (!a || !(shape(n) instanceof Dot d)) {
      return "none";
    }
    return "dot" + inc(d.x());
  }

  //= [true, 2]
  //= [true, 8]
  //= [true, 3]
  //= [false, 8]
  @Dag
  static String values(boolean a, int n) {
    boolean left = shape(n) instanceof Dot d && big(d.x());
    boolean right = a && shape(n) instanceof Dot d && big(d.x());
    boolean glue = a && shape(n) instanceof Dot d && d.x() > 4;
    log(left + " " + right + " " + glue);
    log(shape(n) instanceof Text t ? t.s() : "no text");
    log(a && shape(n) instanceof Dot d && d.x() > 3 ? "more " + d.x() : "less");
    int v = a && shape(n) instanceof Dot d && big(d.x()) ? inc(d.x()) : inc(-1);
    return "v" + v;
  }

  //= [2]
  //= [3]
  //= [8]
  //= [99]
  @Dag
  static String twoTests(int n) {
    if (shape(n) instanceof Dot d && shape(d.x() + 1) instanceof Text t) {
      log(d.x() + t.s());
      return t.s();
    } else if (shape(n) instanceof Text t && shape(t.s().length()) instanceof Dot d) {
      log(d.x() + t.s());
    }
    return "end";
  }

  //= [[1, 2, 8, 12]]
  //= [[1, 99, 98]]
  @Dag
  static List<Integer> inFilter(List<Integer> ns) {
    return ns.stream()
        .filter(
            n ->
                shape(n) instanceof Dot d
                    && big(d.x())
                    && shape(d.x() + 1) instanceof Text t
                    && t.s().length() < 3)
        .map(Matches::inc)
        .toList();
  }

  //= [2]
  //= [3]
  @Dag
  static int ofLocals(int n) {
    Object o = shape(n);
    int v = o instanceof Dot d ? d.x() : 0;
    int w =
        switch (n) {
          case 2 -> {
            var s = "s" + inc(n);
            yield s.length();
          }
          default -> v;
        };
    return o instanceof Text t && t.s().length() > 1 ? inc(t.s().length()) : v + w;
  }
}
