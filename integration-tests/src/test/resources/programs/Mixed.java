package programs;

import static dev.dagsmith.it.trace.Steps.failing;
import static dev.dagsmith.it.trace.Steps.ran;

import dev.dagsmith.Dag;
import dev.dagsmith.Flow;
import dev.dagsmith.Task;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Programs as people write them. */
final class Mixed {
  private Mixed() {}

  record Order(String id, int amount, boolean paid) {}

  record Report(int total, List<String> bad) {}

  @Task
  static List<String> files(String directory) throws IOException {
    ran(directory);
    if (directory.isEmpty()) {
      throw failing(new IOException("no directory"));
    }
    return List.of(directory + "/a", directory + "/b", directory + "/c");
  }

  @Task
  static Order parse(String file, int broken) throws IOException {
    ran(file, broken);
    if (file.endsWith("b") && broken == 1 || file.endsWith("c") && broken == 2) {
      throw failing(new IOException("broken " + file));
    }
    return new Order(file, file.length() * 10, !file.endsWith("c"));
  }

  @Task
  static void quarantine(String file, String why) {
    ran(file, why);
  }

  @Task
  static int price(Order order, int factor) {
    ran(order, factor);
    return order.amount() * factor;
  }

  @Task
  static boolean known(String id) {
    ran(id);
    return !id.endsWith("a");
  }

  @Task
  static void createTable(String name) {
    ran(name);
  }

  @Task
  static void insert(List<Integer> rows) {
    ran(rows);
    if (rows.isEmpty()) {
      throw failing(new IllegalStateException("no rows"));
    }
  }

  @Task
  static void dropTable(String name) {
    ran(name);
  }

  @Task
  static void tell(String text) {
    ran(text);
  }

  @Task
  static Report report(List<Integer> totals, List<String> bad) {
    ran(totals, bad);
    return new Report(totals.stream().mapToInt(i -> i).sum(), bad);
  }

  //= ["in", 0]
  //= ["in", 1]
  //= ["in", 2]
  //= ["", 0]
  @Dag
  static Report orders(String directory, int broken) throws IOException {
    var totals = new ArrayList<Integer>();
    var bad = new ArrayList<String>();
    for (var file : files(directory)) {
      try {
        var order = parse(file, broken);
        if (!order.paid()) {
          tell("unpaid " + order.id());
          continue;
        }
        var factor = known(order.id()) ? 2 : 3;
        totals.add(price(order, factor));
      } catch (IOException e) {
        quarantine(file, e.getMessage());
        bad.add(file);
      }
    }
    var result = report(totals, bad);
    if (result.total() > 50) {
      tell("total " + result.total());
    }
    return result;
  }

  //= [[1, 2]]
  //= [[]]
  @Dag
  static String table(List<Integer> rows) {
    createTable("t");
    String state = "created";
    try {
      insert(rows);
      state = "filled";
      Flow.parallel(() -> tell("team"), () -> tell("boss"));
    } catch (IllegalStateException e) {
      tell("failed: " + e.getMessage());
      return "nothing in " + state;
    } finally {
      dropTable("t " + state);
    }
    return state;
  }

  //= ["x", 0]
  //= ["x", 1]
  @Dag
  static List<Integer> pipeline(String directory, int broken) throws IOException {
    var all = Flow.map(files(directory), f -> parse(f, broken));
    var paid = all.stream().filter(o -> o.paid()).toList();
    int factor = paid.size() > 1 ? 10 : 1;
    var prices = paid.stream().map(o -> price(o, factor)).toList();
    insert(prices);
    return prices;
  }

  //= ["x", "y"]
  //= ["", "y"]
  //= ["x", ""]
  @Dag
  static int fallback(String first, String second) throws IOException {
    List<String> found;
    try {
      found = files(first);
      tell("first");
    } catch (IOException e) {
      tell(e.getMessage());
      found = files(second);
    }
    int n = 0;
    if (found.size() > 2 && known(found.get(0))) {
      n = found.size();
    } else {
      for (var f : found) {
        tell(f);
      }
    }
    return n;
  }
}
