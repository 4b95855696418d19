package dev.dagsmith.samples.orders;

import dev.dagsmith.Dag;
import dev.dagsmith.Param;
import dev.dagsmith.Task;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads a folder of CSV files with orders: checks, quarantines, sums up. */
public final class Orders {
  private final OrderCsv csv;

  /** Reads the usual format, {@code id,customer,amount}. */
  public Orders() {
    this(new OrderCsv(','));
  }

  /** Reads with this reader. */
  public Orders(OrderCsv csv) {
    this.csv = csv;
  }

  /** An order. */
  record Order(String id, String customer, BigDecimal amount) {}

  /** What a file holds. */
  record Parsed(String file, List<Order> good, List<String> bad) {}

  /** What became of the files. */
  record Summary(int files, int orders, int quarantined, BigDecimal total, String size) {}

  /**
   * Sums up the orders of a folder's CSV files, and moves rows that make no sense to its {@code
   * quarantine}.
   *
   * @param folder the files
   * @param large from which total on the day counts as large
   */
  @Dag(retries = 1, retryDelay = "1s")
  Summary orders(Path folder, @Param(value = "1000", min = 0) BigDecimal large) throws IOException {
    lock(folder);
    try {
      var parsed = new ArrayList<Parsed>();
      for (var file : find(folder)) {
        var content = parse(folder, file);
        if (!content.bad().isEmpty()) {
          quarantine(folder, content);
        }
        parsed.add(content);
      }
      var summary = sumUp(parsed);
      if (summary.total().compareTo(large) >= 0) {
        summary = markLarge(summary);
      }
      write(folder, summary);
      return summary;
    } finally {
      unlock(folder);
    }
  }

  @Task
  void lock(Path folder) throws IOException {
    Path lock = folder.resolve(".lock");
    if (!Files.exists(lock)) {
      Files.createFile(lock);
    }
  }

  @Task
  void unlock(Path folder) throws IOException {
    Files.deleteIfExists(folder.resolve(".lock"));
  }

  @Task
  List<String> find(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".csv"))
          .sorted()
          .toList();
    }
  }

  @Task(label = "{file}")
  Parsed parse(Path folder, String file) throws IOException {
    return csv.parse(file, Files.readAllLines(folder.resolve(file), StandardCharsets.UTF_8));
  }

  @Task
  void quarantine(Path folder, Parsed content) throws IOException {
    Path quarantine = Files.createDirectories(folder.resolve("quarantine"));
    Files.write(quarantine.resolve(content.file()), content.bad(), StandardCharsets.UTF_8);
  }

  @Task
  Summary sumUp(List<Parsed> parsed) {
    var total = BigDecimal.ZERO;
    int orders = 0;
    int bad = 0;
    for (Parsed each : parsed) {
      bad += each.bad().size();
      for (Order order : each.good()) {
        total = total.add(order.amount());
        orders++;
      }
    }
    return new Summary(parsed.size(), orders, bad, total, "usual");
  }

  @Task
  Summary markLarge(Summary it) {
    return new Summary(it.files(), it.orders(), it.quarantined(), it.total(), "large");
  }

  @Task
  void write(Path folder, Summary summary) throws IOException {
    var lines =
        List.of(
            "files," + summary.files(),
            "orders," + summary.orders(),
            "quarantined," + summary.quarantined(),
            "total," + summary.total(),
            "size," + summary.size());
    Files.write(folder.resolve("summary.txt"), lines, StandardCharsets.UTF_8);
  }
}
