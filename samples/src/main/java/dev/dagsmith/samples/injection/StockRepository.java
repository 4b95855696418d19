package dev.dagsmith.samples.injection;

import java.util.List;

/** Where the stock is kept. */
public interface StockRepository {
  /** The products of which there are too few. */
  List<String> scarce();

  /** Notes that a product was ordered. */
  void ordered(String product, int count);
}
