package programs;

import static dev.dagsmith.it.trace.Steps.failing;
import static dev.dagsmith.it.trace.Steps.ran;

import dev.dagsmith.Dag;
import dev.dagsmith.Task;

/** Branches of many. */
final class Switches {
  private Switches() {}

  enum Color {
    RED,
    GREEN,
    BLUE
  }

  @Task
  static int inc(int n) {
    ran(n);
    if (n > 90) {
      throw failing(new IllegalStateException("too big " + n));
    }
    return n + 1;
  }

  @Task
  static Color color(String name) {
    ran(name);
    return name == null ? null : Color.valueOf(name);
  }

  @Task
  static String name(int n) {
    ran(n);
    return n == 1 ? "one" : n == 2 ? "two" : "many";
  }

  @Task
  static void log(String s) {
    ran(s);
  }

  //= ["RED"]
  //= ["GREEN"]
  //= ["BLUE"]
  //= ["PINK"]
  //= [null]
  @Dag
  static int onEnum(String s) {
    int v = 0;
    switch (color(s)) {
      case RED -> v = inc(1);
      case GREEN -> {
        log("green");
        v = 2;
      }
      default -> {}
    }
    return inc(v);
  }

  //= ["RED"]
  //= ["GREEN"]
  //= ["BLUE"]
  @Dag
  static int enumExpression(String s) {
    var c = color(s);
    var v =
        switch (c) {
          case RED -> inc(1);
          case GREEN -> 20;
          case BLUE -> {
            log("blue");
            var w = inc(30);
            yield w + inc(w);
          }
        };
    return v + inc(2);
  }

  //= [1]
  //= [2]
  //= [3]
  @Dag
  static String onString(int n) {
    String r = "start";
    switch (name(n)) {
      case "one":
        r = "1" + inc(1);
        break;
      case "two":
      case "three":
        log("two or three");
        r = "2";
        break;
      default:
        r = "d";
    }
    return r;
  }

  //= [1]
  //= [2]
  //= [5]
  @Dag
  static int throwing(int n) {
    return switch (inc(n)) {
      case 2 -> inc(10);
      case 3 -> throw new IllegalArgumentException("three");
      default -> {
        if (n > 4) {
          throw new UnsupportedOperationException("big " + n);
        }
        yield 5;
      }
    };
  }

  //= [1]
  //= [2]
  //= [3]
  //= [95]
  @Dag
  static int yields(int n) {
    var v =
        switch (n) {
          case 1, 2 -> {
            if (n == 1) {
              yield inc(1);
            }
            log("not one");
            yield inc(2);
          }
          default -> inc(n);
        };
    log("v " + v);
    return v;
  }

  //= [1, "RED"]
  //= [1, "BLUE"]
  //= [2, "GREEN"]
  @Dag
  static String nested(int n, String s) {
    var r =
        switch (n) {
          case 1 ->
              switch (color(s)) {
                case RED -> name(1);
                default -> name(2) + s;
              };
          default -> {
            String t = "x";
            switch (s) {
              case "GREEN" -> t = name(3);
              case "RED" -> t = "red";
              default -> log("none");
            }
            yield t;
          }
        };
    return r + inc(n);
  }

  //= [1]
  //= [2]
  //= [3]
  @Dag
  static int returning(int n) {
    int w = inc(100 - 50);
    switch (n) {
      case 1 -> {
        return inc(1);
      }
      case 2 -> w = inc(w);
      default -> {
        log("default");
      }
    }
    log("after");
    return w;
  }

  //= [1]
  //= [2]
  //= [3]
  @Dag
  static int breaksEarly(int n) {
    int v = 0;
    switch (n) {
      case 1:
        if (inc(n) == 2) {
          v = 10;
          break;
        }
        v = 20;
        break;
      case 2:
        {
          log("two");
          v = inc(v);
          break;
        }
      default:
        v = 30;
        log("default");
    }
    return inc(v);
  }

  //= ["a"]
  //= ["b"]
  //= ["c"]
  @Dag
  static int noDefault(String s) {
    int v = inc(1);
    switch (s) {
      case "a" -> v += inc(v);
      case "b" -> v += 100;
    }
    return v;
  }

  //= ["x"]
  //= ["y"]
  @Dag
  static String asArgument(String s) {
    log(
        switch (s) {
          case "x" -> name(1);
          default -> "none";
        });
    return name(2)
        + switch (s) {
          case "x" -> 7;
          default -> inc(5);
        };
  }

  //= ["a"]
  //= [null]
  @Dag
  static int selectorIsNull(String s) {
    log("before");
    switch (s) {
      case "a" -> log("a");
      default -> log("default");
    }
    return inc(1);
  }

  //= ["RED"]
  //= ["BLUE"]
  @Dag
  static String glueSwitch(String s) {
    var c = color(s);
    var warm =
        switch (c) {
          case RED -> "warm";
          case GREEN, BLUE -> "cold";
        };
    log(warm);
    return warm;
  }
}
