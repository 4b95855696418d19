package programs;

import static dev.dagsmith.it.trace.Steps.failing;
import static dev.dagsmith.it.trace.Steps.ran;

import dev.dagsmith.Dag;
import dev.dagsmith.Task;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Expressions of all shapes between tasks. */
final class Glue {
  private static final int HIDDEN = 4;
  static final Map<String, Integer> SIZES = Map.of("s", 1, "l", 9);

  private Glue() {}

  sealed interface Shape permits Dot, Line {}

  record Dot(int x) implements Shape {}

  record Line(Dot from, Dot to) implements Shape {}

  record Tag(String value) {}

  @Task
  static int inc(int n) {
    ran(n);
    if (n < 0) {
      throw failing(new IllegalStateException("inc " + n));
    }
    return n + 1;
  }

  @Task
  static boolean even(int n) {
    ran(n);
    return n % 2 == 0;
  }

  @Task
  static String echo(String s) {
    ran(s);
    return s;
  }

  @Task
  static Shape shape(int n) {
    ran(n);
    return n == 0 ? null : n > 5 ? new Line(new Dot(n), new Dot(n + 1)) : new Dot(n);
  }

  @Task
  static String tagged(List<Tag> tags) {
    ran(tags);
    return tags.stream().map(Tag::value).collect(Collectors.joining("+"));
  }

  @Task
  static void log(String s) {
    ran(s);
  }

  //= [2]
  @Dag
  static String texts(int n) {
    var quote = "a \"b\" \\ \t $1 %s {x} " + n;
    var block =
        """
        {"n": "\\d", 'q': ${n}}
          \"""
        """;
    char c = '\'';
    char u = '\u00e9';
    log(quote + c);
    log(echo(block) + u /* a comment */ + "// no comment");
    return echo(quote) // a comment
        + echo(block + "\n\0" + "ü€");
  }

  //= [1]
  //= [6]
  //= [0]
  @Dag
  static String patterns(int n) {
    var s = shape(n);
    if (s instanceof Dot d && even(d.x() + 1)) {
      return "dot " + inc(d.x());
    } else if (s instanceof Line line) {
      log("from " + line.from());
      return echo("line " + line.to().x());
    }
    return "none " + (s instanceof Dot d ? d.x() : -1);
  }

  //= [1]
  //= [6]
  @Dag
  static int negatedPattern(int n) {
    var s = shape(n);
    if (!(s instanceof Dot d)) {
      log("no dot");
      return 0;
    }
    return inc(d.x());
  }

  //= [3]
  @Dag
  static List<Integer> arrays(int n) {
    int[] a = {inc(n), n, inc(inc(n))};
    var b = new String[] {"x", echo("y")};
    int[] c = new int[n];
    log(b[1] + b.length + a[0] + c.length);
    return List.of(a[0], a[2], c[0], b[1].length());
  }

  //= [[3, 1, 2]]
  @Dag
  static List<Integer> functions(List<Integer> ns) {
    Comparator<Integer> order = Comparator.reverseOrder();
    Function<Integer, Integer> twice = n -> n * 2;
    var sorted = ns.stream().sorted(order).map(twice).toList();
    var out = new ArrayList<Integer>();
    for (int n : sorted) {
      out.add(inc(twice.apply(n)));
    }
    return out;
  }

  //= [1, 2]
  //= [2, 2]
  @Dag
  static String strictOperators(int a, int b) {
    boolean both = even(a) & even(b);
    boolean one = even(a) | even(b) ^ even(a + b);
    int bits = inc(a) << 2 | inc(b) & 0xff;
    return both + " " + one + " " + bits + " " + ~inc(a) + " " + -inc(b) + (a >>> 1);
  }

  //= [1]
  @Dag
  static int declarators(int n) {
    int a = inc(n), b = inc(a), c;
    c = a + b;
    final var d = inc(c);
    {
      int e = inc(d);
      log("e " + e);
    }
    {
      String e = echo("second");
      log("e " + e);
    }
    return d;
  }

  //= [["a", "b"]]
  @Dag
  static String references(List<String> names) {
    var lengths = names.stream().map(Glue::echo).map(String::length).map(Glue::inc).toList();
    var tags = names.stream().map(n -> echo(n + lengths.get(0))).map(Tag::new).toList();
    return tagged(tags);
  }

  //= ["s"]
  //= ["m"]
  @Dag
  static int constants(String key) {
    var size = SIZES.get(key);
    return inc(size + HIDDEN + Integer.MAX_VALUE % 10);
  }

  //= [{"b": [1, 2], "a": []}, ["q", "p"]]
  @Dag
  static int sources(Map<String, List<Integer>> map, Set<String> set) {
    for (var values : map.values()) {
      for (int v : values) {
        log("v " + v);
      }
    }
    for (String s : set) {
      log(s);
    }
    for (var n : List.of(inc(1), inc(2))) {
      log("n " + n);
    }
    return inc(map.size());
  }

  //= [2]
  //= [-1]
  @Dag
  static String nestedConditions(int n) {
    return n > 0 && (even(n) ? inc(n) > 2 || even(inc(n)) : !even(n + 1))
        ? echo("yes " + (even(n) ? "even" : "odd"))
        : "no " + (n < 0 ? inc(-n) : 0);
  }

  static final class Inner {
    private Inner() {}

    @Task
    static int inner(int n) {
      ran(n);
      return n * 3;
    }

    //= [2]
    @Dag
    static int nestedClass(int n) {
      return inc(inner(n)) + HIDDEN_TOO;
    }

    static final int HIDDEN_TOO = 11;
  }
}
