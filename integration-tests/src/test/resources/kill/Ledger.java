package kill;

import dev.dagsmith.Dag;
import dev.dagsmith.Param;
import dev.dagsmith.Task;
import dev.dagsmith.TaskContext;
import dev.dagsmith.XCom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Tasks that write down what they are called with, and give values that no second call gives. */
final class Ledger {
  private static final Path LOG = Path.of(System.getProperty("ledger", "unused"));

  /** Milliseconds that each task takes at least. */
  private static final int PAUSE = Integer.getInteger("ledger.pause", 0);

  private Ledger() {}

  private static void begin(Object input) throws Exception {
    TaskContext task = TaskContext.current();
    String line = task.taskId() + " " + task.mapIndex() + " " + task.attempt() + " " + input + "\n";
    Files.writeString(LOG, line, StandardOpenOption.APPEND, StandardOpenOption.CREATE);
    Thread.sleep(PAUSE + ThreadLocalRandom.current().nextInt(4));
  }

  private static int fresh() {
    return ThreadLocalRandom.current().nextInt(1_000_000);
  }

  @Task(retries = 1, retryDelay = "5ms")
  static List<Integer> rows(int count) throws Exception {
    begin(count);
    if (TaskContext.current().attempt() == 1) {
      throw new IOException("not yet");
    }
    List<Integer> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add(fresh());
    }
    return rows;
  }

  @Task
  static int price(int row) throws Exception {
    begin(row);
    return fresh();
  }

  @Task
  static int tax(int price) throws Exception {
    begin(price);
    return fresh();
  }

  /** Goes with the success of who redeems it. */
  @Task
  @XCom(consume = XCom.Consume.ONCE)
  static int ticket(int row) throws Exception {
    begin(row);
    return row + 1;
  }

  @Task
  static int redeem(int ticket) throws Exception {
    begin(ticket);
    return ticket;
  }

  @Task
  static int sum(List<Integer> prices) throws Exception {
    int total = 0;
    for (int price : prices) {
      total += price;
    }
    begin(total);
    return total;
  }

  @Task
  static int refuse(int total) throws Exception {
    begin(total);
    throw new IllegalStateException("refused " + total);
  }

  @Task
  static int mend(String why) throws Exception {
    begin(why);
    return fresh();
  }

  @Task
  static void post(int result) throws Exception {
    begin(result);
  }

  @Task
  static void archive(int result) throws Exception {
    begin(result);
  }

  /** A map with a branch in it, a join, what is consumed once, a failure that is handled, steps. */
  @Dag
  static int ledger(@Param("40") int count) throws Exception {
    var rows = rows(count);
    var prices = new ArrayList<Integer>();
    for (var row : rows) {
      var price = price(row);
      if (price % 2 == 0) {
        price = tax(price);
      }
      prices.add(price);
      redeem(ticket(row) * 2);
    }
    int total = sum(prices);
    int result = 0;
    try {
      result = refuse(total);
    } catch (IllegalStateException e) {
      result = mend(e.getMessage());
    }
    post(result);
    archive(result);
    return result;
  }
}
