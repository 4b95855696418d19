package programs;

import static dev.dagsmith.it.trace.Steps.ran;

import dev.dagsmith.Dag;
import dev.dagsmith.Task;

/** Patterns in switches, from Java 21 on. */
final class Patterns {
  private Patterns() {}

  sealed interface Shape permits Dot, Line, Text {}

  record Dot(int x) implements Shape {}

  record Line(Dot from, Dot to) implements Shape {}

  record Text(String s) implements Shape {}

  @Task
  static Shape shape(int n) {
    ran(n);
    return n < 0
        ? null
        : n == 0 ? new Text("zero") : n > 5 ? new Line(new Dot(n), new Dot(n + 1)) : new Dot(n);
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

  //= [0]
  //= [3]
  //= [1]
  //= [7]
  //= [-1]
  @Dag
  static int types(int n) {
    return switch (shape(n)) {
      case null -> inc(-100);
      case Dot d when d.x() > 2 -> inc(d.x());
      case Dot d -> {
        log("small " + d);
        yield d.x();
      }
      case Line(Dot from, Dot(var x)) -> inc(from.x() * 100 + x);
      case Text t -> inc(t.s().length());
    };
  }

  //= [0]
  //= [3]
  //= [7]
  //= [-1]
  @Dag
  static String statement(int n) {
    var s = shape(n);
    String r = "none";
    switch (s) {
      case Dot d -> {
        log("dot " + d.x());
        r = "dot" + inc(d.x());
      }
      case Line l -> r = "line" + l.to().x();
      case Text t -> throw new IllegalStateException(t.s() + inc(1));
    }
    return r;
  }
}
