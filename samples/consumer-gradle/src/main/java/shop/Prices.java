package shop;

import dev.dagsmith.Dag;
import dev.dagsmith.Param;
import dev.dagsmith.Task;
import java.util.Comparator;
import java.util.List;

class Prices {
  record Offer(String shop, int cents) {}

  /**
   * Compares what the shops ask for a product.
   *
   * @param product what is to be bought
   */
  @Dag
  static String prices(@Param("tea") String product) {
    var offers = findShops(product).stream().map(shop -> ask(shop, product)).toList();
    return cheapest(offers);
  }

  @Task
  static List<String> findShops(String product) {
    return List.of("corner", "market", "mill");
  }

  @Task
  static Offer ask(String shop, String product) {
    return new Offer(shop, shop.length() * product.length() * 10);
  }

  @Task
  static String cheapest(List<Offer> offers) {
    var best = offers.stream().min(Comparator.comparingInt(Offer::cents)).orElseThrow();
    return best.shop() + " for " + best.cents() + " cents";
  }
}
