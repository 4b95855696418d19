package programs;

import static dev.dagsmith.it.trace.Steps.failing;
import static dev.dagsmith.it.trace.Steps.ran;

import dev.dagsmith.Dag;
import dev.dagsmith.Task;
import java.util.List;
import java.util.Objects;

/** Straight lines: values flow from task to task, glue has its place. */
final class Values {
  static final int LIMIT = 3;
  static final String PREFIX = "p:";

  private Values() {}

  record Point(int x, String name) {
    int twice() {
      return x * 2;
    }
  }

  @Task
  static int inc(int n) {
    ran(n);
    return n + 1;
  }

  @Task
  static int risky(int n) {
    ran(n);
    if (n < 0) {
      throw failing(new IllegalStateException("risky " + n));
    }
    return n * 2;
  }

  @Task
  static String text(Object o) {
    ran(o);
    return "<" + o + ">";
  }

  @Task
  static Point point(int x, String name) {
    ran(x, name);
    return new Point(x, name);
  }

  @Task
  static int sum(int... ns) {
    ran(ns);
    int sum = 0;
    for (int n : ns) {
      sum += n;
    }
    return sum;
  }

  @Task
  static void log(String s) {
    ran(s);
  }

  //= [1]
  //= [-1]
  //= [-5]
  @Dag
  static int chain(int n) {
    var a = inc(n);
    var b = risky(a);
    return inc(b);
  }

  //= [1]
  //= [-2]
  @Dag
  static int diamond(int n) {
    var a = inc(n);
    var b = risky(a);
    var c = risky(a + LIMIT);
    return b * 10 + c;
  }

  //= [2]
  @Dag
  static String nestedCalls(int n) {
    return text(inc(inc(n)) + inc(n) + PREFIX + LIMIT);
  }

  //= [2]
  //= [-2]
  @Dag
  static String recordGlue(int n) {
    var p = point(risky(n), "a");
    var q = new Point(p.twice() + 1, p.name() + "b");
    return text(q.name() + q.twice());
  }

  //= [0]
  //= [4]
  @Dag
  static int leftOperandFails(int n) {
    return 10 / n + inc(n);
  }

  //= [0]
  //= [4]
  @Dag
  static int rightOperandFails(int n) {
    return inc(n) + 10 / n;
  }

  //= ["12"]
  //= ["x"]
  @Dag
  static int unusedInitialiserFails(String s) {
    var unused = Integer.parseInt(s);
    return inc(1);
  }

  //= ["12"]
  //= ["x"]
  @Dag
  static int unusedBetweenTasks(String s) {
    var a = risky(1);
    var unused = Integer.parseInt(s);
    var b = risky(-1);
    return a + b;
  }

  //= [-1, "x"]
  //= [1, "x"]
  //= [-1, "1"]
  @Dag
  static int earliestFailureWins(int n, String s) {
    var a = risky(n);
    var b = Integer.parseInt(s);
    var c = risky(-7);
    return a + b + c;
  }

  //= [3]
  @Dag
  static int reassigned(int n) {
    int v = inc(n);
    v = inc(v);
    v += inc(v);
    v *= 2;
    v -= n;
    return v;
  }

  //= ["a"]
  @Dag
  static String textCompound(String s) {
    String t = s;
    t += inc(1);
    t += 'c';
    t += text(t);
    return t;
  }

  //= [7]
  @Dag
  static long widened(int n) {
    long big = inc(n);
    double half = inc(n);
    float small = 3;
    small += inc(n);
    return big * 1_000_000_000_000L + (long) (half / 3 + small);
  }

  //= [1, 2]
  @Dag
  static int varargs(int a, int b) {
    return sum() + sum(a) + sum(inc(a), b, 5) + sum(new int[] {a, b});
  }

  //= ["x"]
  //= [null]
  @Dag
  static String nulls(String s) {
    var t = echo(s);
    var u = Objects.requireNonNullElse(t, "none");
    return u + echo(t);
  }

  @Task
  static String echo(String s) {
    ran(s);
    return s;
  }

  //= [null]
  //= ["abc"]
  @Dag
  static int nullGlueFails(String s) {
    var t = echo(s);
    var size = t.length();
    log("size " + size);
    return size;
  }

  //= [[1, 2]]
  //= [[]]
  @Dag
  static int listGlue(List<Integer> ns) {
    var first = inc(ns.get(0));
    var all = List.of(first, inc(ns.get(1)));
    return sum(all.get(0), all.get(1)) + all.stream().mapToInt(i -> i * first).sum();
  }

  //= [3]
  @Dag
  static String casts(int n) {
    Object o = text(n);
    var s = (String) o;
    double d = (double) inc(n) / 2;
    return s + d + (int) d + (o instanceof String);
  }

  //= [5]
  //= [-5]
  @Dag
  static void noResult(int n) {
    var unused = risky(n);
    text("x");
  }

  //= [5]
  @Dag
  static int shadowedNames(int n) {
    int in = inc(n);
    int self = inc(in);
    String node = text(self);
    int result = node.length() + self + in;
    return inc(result);
  }
}
