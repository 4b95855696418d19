package programs;

import static dev.dagsmith.it.trace.Steps.failing;
import static dev.dagsmith.it.trace.Steps.ran;

import dev.dagsmith.Dag;
import dev.dagsmith.Param;
import dev.dagsmith.Task;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Values of many types. */
final class Types {
  private Types() {}

  enum Level {
    LOW,
    HIGH {
      @Override
      int weight() {
        return 10;
      }
    };

    int weight() {
      return 1;
    }
  }

  sealed interface Shape permits Circle, Square {}

  record Circle(double r) implements Shape {}

  record Square(int side, Level level) implements Shape {}

  record Box<T>(T value, List<T> more) {}

  @Task
  static Shape shape(int n) {
    ran(n);
    return n % 2 == 0 ? new Circle(n / 4.0) : new Square(n, Level.HIGH);
  }

  @Task
  static String describe(Shape s) {
    ran(s);
    return s instanceof Circle c ? "circle " + c.r() : "square " + ((Square) s).side();
  }

  @Task
  static <T> Box<T> box(T value) {
    ran(value);
    return new Box<>(value, List.of(value, value));
  }

  @Task
  static Box<Level> levels(Level level) {
    ran(level);
    return new Box<>(level, new ArrayList<>());
  }

  @Task
  static int inc(int n) {
    ran(n);
    return n + 1;
  }

  @Task
  static Optional<String> optional(String s) {
    ran(s);
    return Optional.ofNullable(s);
  }

  @Task
  static Map<String, List<Integer>> table(int n) {
    ran(n);
    Map<String, List<Integer>> map = new LinkedHashMap<>();
    map.put("z", List.of(n));
    map.put("a", List.of(n, n + 1));
    return map;
  }

  @Task
  static Map<Level, Duration> durations(long seconds) {
    ran(seconds);
    Map<Level, Duration> map = new EnumMap<>(Level.class);
    map.put(Level.HIGH, Duration.ofSeconds(seconds));
    return map;
  }

  @Task
  static LocalDate date(int day) {
    ran(day);
    if (day > 31) {
      throw failing(new IllegalArgumentException("day " + day));
    }
    return LocalDate.of(2026, 1, day);
  }

  @Task
  @SuppressWarnings("DAG303") // it is small
  static byte[] bytes(String s) {
    ran(s);
    return s.getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  @Task
  static int[][] grid(int n) {
    ran(n);
    return new int[][] {{n}, {n, n}};
  }

  @Task
  static char initial(String s) {
    ran(s);
    return s.charAt(0);
  }

  @Task
  static BigDecimal price(String s) {
    ran(s);
    return new BigDecimal(s);
  }

  @Task
  static Set<String> sorted(List<String> all) {
    ran(all);
    return new TreeSet<>(all);
  }

  @Task
  static void log(String s) {
    ran(s);
  }

  //= [2]
  //= [3]
  @Dag
  static String sealedTypes(int n) {
    var s = shape(n);
    var text = describe(s);
    if (s instanceof Square q && q.side() > 1) {
      log("side " + q.side() + q.level().weight());
      return text + q.level();
    }
    return text;
  }

  //= ["LOW"]
  //= ["HIGH"]
  @Dag
  static int generics(Level level) {
    Box<Level> b = levels(level);
    var weight = b.value().weight();
    return inc(weight) + b.more().size();
  }

  //= [5]
  @Dag
  static int genericTask(int n) {
    Box<Integer> b = box(n);
    Box<String> c = box("s" + b.value());
    return inc(b.more().get(1)) + c.value().length();
  }

  //= ["a"]
  //= [null]
  @Dag
  static String optionals(String s) {
    var o = optional(s);
    log("o " + o);
    return o.map(x -> x + "!").orElse("none");
  }

  //= [4]
  @Dag
  static String mapsKeepTheirOrder(int n) {
    var t = table(n);
    var d = durations(90);
    log(String.join(",", t.keySet()));
    return t.toString() + d.get(Level.HIGH) + inc(t.get("a").get(1));
  }

  //= [5]
  //= [40]
  @Dag
  static LocalDate dates(int day) {
    var d = date(day);
    log(d.plusDays(1).toString());
    return d;
  }

  //= ["hi"]
  //= [""]
  @Dag
  static byte[] arrays(String s) {
    var g = grid(s.length());
    var b = bytes(s + g[1][0] + g.length);
    var c = initial(s);
    log("c " + c + b.length + (c == 'h'));
    return b;
  }

  //= ["10.50"]
  //= ["x"]
  @Dag
  static BigDecimal decimals(String s) {
    var p = price(s);
    return p.multiply(new BigDecimal("2")).setScale(3);
  }

  //= [["b", "a"], 7, "HIGH"]
  @Dag
  static Set<String> parameters(
      List<String> names, @Param(value = "100", min = 1) int limit, @Param("LOW") Level level) {
    log(level + " " + limit);
    return sorted(names);
  }

  //= [null]
  @Dag
  static Shape nullRecord(String s) {
    Shape none = null;
    var o = optional(s);
    if (o.isEmpty()) {
      log("empty");
      return none;
    }
    return shape(1);
  }

  //= [1]
  @Dag
  static List<Box<Integer>> nestedGenerics(int n) {
    var b = box(n);
    return List.of(b, new Box<>(inc(n), List.of()));
  }

  //= [2]
  @Dag
  static long numbers(int n) {
    long l = inc(n);
    float f = inc(n) / 2f;
    double d = l / 2.0 + f;
    short s = (short) inc(3);
    Integer boxed = inc(5);
    Long sum = boxed + l;
    return (long) (d * 10) + s + sum;
  }
}
