package programs;

import static dev.dagsmith.it.trace.Steps.failing;
import static dev.dagsmith.it.trace.Steps.ran;

import dev.dagsmith.Dag;
import dev.dagsmith.Flow;
import dev.dagsmith.Task;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Pipelines whose stages are tasks. */
final class Streams {
  private Streams() {}

  @Task
  static Integer inc(Integer n) {
    ran(n);
    if (n < 0) {
      throw failing(new IllegalStateException("inc " + n));
    }
    return n + 1;
  }

  @Task
  static boolean odd(int n) {
    ran(n);
    return n % 2 == 1;
  }

  @Task
  static int add(int a, int b) {
    ran(a, b);
    return a + b;
  }

  @Task
  static List<Integer> twice(int n) {
    ran(n);
    return List.of(n, n * 10);
  }

  @Task
  static String fetch(String s) throws IOException {
    ran(s);
    if (s.isEmpty()) {
      throw failing(new IOException("nothing to fetch"));
    }
    return s + s;
  }

  @Task
  static void log(Object s) {
    ran(s);
  }

  //= [[1, 2, 3]]
  //= [[]]
  //= [[1, -2, -3]]
  @Dag
  static List<Integer> map(List<Integer> ns) {
    return ns.stream().map(Streams::inc).toList();
  }

  //= [[1, 2, 3], 10]
  //= [[1, -2, 3], 10]
  @Dag
  static List<Integer> stages(List<Integer> ns, int k) {
    var c = inc(k);
    var out = ns.stream().map(Streams::inc).filter(Streams::odd).map(n -> add(n, c)).toList();
    log(out);
    return out;
  }

  //= [[1, 2]]
  //= [[1, -2]]
  @Dag
  static List<Integer> flatMap(List<Integer> ns) {
    return ns.stream().flatMap(n -> twice(n).stream()).map(Streams::inc).toList();
  }

  //= [[1, 2, 3]]
  @Dag
  static int glueStages(List<Integer> ns) {
    var big = ns.stream().filter(n -> n > 1).toList();
    var out = big.stream().map(n -> n * 2).map(Streams::inc).filter(n -> n > 5).toList();
    return out.stream().mapToInt(Integer::intValue).sum();
  }

  //= [["a", "b"]]
  //= [["a", "", ""]]
  //= [[]]
  @Dag
  static List<String> flowMap(List<String> names) throws IOException {
    return Flow.map(names, s -> fetch(s));
  }

  //= [3]
  //= [0]
  @Dag
  static List<Integer> range(int n) {
    return IntStream.range(0, n).mapToObj(i -> inc(i * 2)).toList();
  }

  //= [[1, 2, 3]]
  @Dag
  static List<Integer> blockLambda(List<Integer> ns) {
    int k = 7;
    return ns.stream()
        .map(
            n -> {
              if (n == 1) {
                return 0;
              }
              var m = add(n, k);
              if (odd(m)) {
                return m;
              }
              return inc(m);
            })
        .toList();
  }

  //= [[1, 2, 3]]
  //= [[1, -2, 3]]
  @Dag
  static void forEachBlock(List<Integer> ns) {
    log("start");
    ns.forEach(
        n -> {
          log("a" + n);
          log("b" + inc(n));
        });
    log("end");
  }

  //= [[[1, 2], [3]]]
  @Dag
  static List<List<Integer>> nestedStreams(List<List<Integer>> rows) {
    return rows.stream().map(row -> row.stream().map(Streams::inc).toList()).toList();
  }

  //= [["x", "y"]]
  @Dag
  static void arrayStream(String[] names) {
    Arrays.stream(names).forEach(Streams::log);
    Stream.of("p", "q").map(s -> s + "!").forEach(s -> log(s));
  }

  //= [{"a": 1, "b": 4}]
  @Dag
  static List<Integer> entrySet(Map<String, Integer> map) {
    return map.entrySet().stream()
        .filter(e -> odd(e.getValue()))
        .map(e -> add(e.getValue(), e.getKey().length()))
        .toList();
  }

  //= [[1, 2, 3]]
  //= [[1, -2, 3]]
  @Dag
  static int mapInTry(List<Integer> ns) {
    int v = 0;
    try {
      var all = ns.stream().map(Streams::inc).toList();
      v = all.size();
    } catch (IllegalStateException e) {
      log(e.getMessage());
      v = -1;
    }
    return v;
  }

  //= [[1, 2, 3]]
  @Dag
  static List<Integer> mapInLoop(List<Integer> ns) {
    var out = new ArrayList<Integer>();
    for (var n : ns) {
      var parts = twice(n).stream().map(p -> add(p, n)).toList();
      out.add(parts.get(0) + inc(parts.get(1)));
    }
    return out;
  }

  //= [[1, 2, 3, 4]]
  //= [[1, 0, 3]]
  @Dag
  static List<Integer> glueFailsInStage(List<Integer> ns) {
    return ns.stream().map(n -> inc(12 / n)).filter(n -> 10 / (n - 4) < 99).toList();
  }

  //= [[1, 2, 3]]
  @Dag
  static List<String> chained(List<Integer> ns) {
    var a = ns.stream().map(Streams::inc).toList();
    var b = a.stream().filter(n -> odd(n)).toList();
    return b.stream().map(n -> "v" + inc(n)).toList();
  }
}
