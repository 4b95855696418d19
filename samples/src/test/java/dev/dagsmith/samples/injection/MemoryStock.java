package dev.dagsmith.samples.injection;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A stock for tests. */
final class MemoryStock implements StockRepository {
  private final List<String> scarce;
  private final List<String> orders = new CopyOnWriteArrayList<>();

  MemoryStock(String... scarce) {
    this.scarce = List.of(scarce);
  }

  @Override
  public List<String> scarce() {
    return scarce;
  }

  @Override
  public void ordered(String product, int count) {
    orders.add(count + " " + product);
  }

  /** What was ordered, such as {@code 10 tea}. */
  List<String> orders() {
    return orders;
  }
}
