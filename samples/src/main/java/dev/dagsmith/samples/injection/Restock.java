package dev.dagsmith.samples.injection;

import dev.dagsmith.Dag;
import dev.dagsmith.Param;
import dev.dagsmith.Task;
import java.util.List;

/** Orders what is scarce. What it needs, its constructor takes; a test gives it something else. */
public final class Restock {
  private final StockRepository stock;
  private final Wholesaler wholesaler;

  /** Orders from this wholesaler. */
  public Restock(StockRepository stock, Wholesaler wholesaler) {
    this.stock = stock;
    this.wholesaler = wholesaler;
  }

  /** Who delivers. */
  @FunctionalInterface
  public interface Wholesaler {
    /** Orders so many, and gives how many are delivered. */
    int order(String product, int count);
  }

  /**
   * Orders all products of which there are too few.
   *
   * @param count how many of each
   */
  @Dag
  int restock(@Param(value = "10", min = 1) int count) {
    var delivered = scarce().stream().map(product -> order(product, count)).toList();
    return sum(delivered);
  }

  @Task
  List<String> scarce() {
    return stock.scarce();
  }

  @Task(retries = 2, retryDelay = "1m")
  int order(String product, int count) {
    int delivered = wholesaler.order(product, count);
    stock.ordered(product, delivered);
    return delivered;
  }

  @Task
  int sum(List<Integer> delivered) {
    return delivered.stream().mapToInt(Integer::intValue).sum();
  }
}
