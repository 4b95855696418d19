package dev.dagsmith.testing;

import dev.dagsmith.Dag;
import dev.dagsmith.Flow;
import dev.dagsmith.RunInfo;
import dev.dagsmith.Sensor;
import dev.dagsmith.Task;
import dev.dagsmith.TaskContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Dags to be tested. */
class Shop {
  record Offer(String shop, int cents) {}

  @Task
  static List<String> findShops(String product) {
    return List.of("corner", "market", "mill");
  }

  @Task(retries = 3, retryDelay = "1h")
  static Offer ask(String shop, String product) {
    return new Offer(shop, shop.length() * product.length() * 10);
  }

  @Task
  static String cheapest(List<Offer> offers) {
    TaskContext.current().push("count", offers.size());
    return offers.stream()
        .min(java.util.Comparator.comparingInt(Offer::cents))
        .orElseThrow()
        .shop();
  }

  @Dag
  static String prices(String product) {
    var offers = findShops(product).stream().map(shop -> ask(shop, product)).toList();
    return cheapest(offers);
  }

  @Task(timeout = "10s", retries = 1, retryDelay = "1m")
  static String slow(String product) {
    return product;
  }

  @Task
  static void log(String text) {}

  @Dag
  static String slowly(String product) {
    log("begin");
    var answer = slow(product);
    log(answer);
    return answer;
  }

  @Sensor(interval = "10m", timeout = "2d")
  static Optional<String> arrived(String product) {
    return Optional.empty();
  }

  @Dag
  static String waiting(String product) {
    return Flow.until(() -> arrived(product));
  }

  @Sensor(interval = "10m", timeout = "900d")
  static boolean opened(String shop) {
    return false;
  }

  @Dag
  static void endless(String shop) {
    Flow.until(() -> opened(shop));
  }

  @Task(timeout = "200ms")
  static String blocks(String text) throws InterruptedException {
    Thread.sleep(600_000);
    return text;
  }

  @Dag
  static String blocking(String text) throws InterruptedException {
    return blocks(text);
  }

  @Dag
  static int both(String product) {
    var first = prices(product);
    var second = prices(first);
    return size(first, second);
  }

  @Task
  static int size(String first, String second) {
    return first.length() + second.length();
  }

  @Task
  static List<String> names(String product) {
    return new ArrayList<>(List.of(product, "tea", "cake"));
  }

  @Task
  static String first(List<String> names) {
    Collections.sort(names);
    return names.get(0);
  }

  @Task
  static String last(List<String> names) {
    return names.get(names.size() - 1);
  }

  @Dag
  static String changed(String product) {
    var names = names(product);
    var first = first(names);
    return both(first, last(names));
  }

  @Task
  static String both(String first, String last) {
    return first + last;
  }

  @Task
  static String runId(String id) {
    return id;
  }

  @Dag
  static String injected(RunInfo run) {
    return runId(run.dagId());
  }

  record Basket(List<String> items) {}

  @Task
  static Basket basket(String product) {
    return new Basket(new ArrayList<>(List.of(product, "tea")));
  }

  @Dag
  static String glued(String product) {
    var basket = basket(product);
    var items = basket.items();
    return first(items);
  }
}
