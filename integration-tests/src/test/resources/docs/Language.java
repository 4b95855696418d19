package shop;

import dev.dagsmith.*;
import java.io.IOException;
import java.time.LocalDate;
import java.util.*;

class Shop {
  enum Size { SMALL, LARGE }

  record Order(String id, int cents, List<String> lines) {}

  @Task
  static List<Order> extract(LocalDate day) throws IOException {
    at("extract");
    return List.of(
        new Order("one", 500, List.of("tea")),
        new Order("two", 0, List.of()),
        new Order("three", 700, List.of("tea", "salt")));
  }

  @Task
  static List<Order> clean(List<Order> orders) {
    at("clean");
    return orders;
  }

  @Task
  static int load(List<Order> orders) {
    at("load");
    return orders.size();
  }

  @Task
  static int stock(String shop) {
    at("stock");
    return shop.length();
  }

  @Task
  static void createTable() {
    at("createTable");
  }

  @Task
  static void insert(List<Order> orders) throws IOException {
    if ("insert".equals(System.getProperty("docs.fails"))) {
      throw new IOException("insert failed");
    }
  }

  @Task
  static void tell(String text) {
    at("tell");
  }

  @Task
  static void dropTable() {
    at("dropTable");
  }

  @Task
  static boolean open(String shop) {
    at("open");
    return !shop.isEmpty();
  }

  @Task
  static String order(String shop, int pieces) {
    at("order");
    return shop + pieces;
  }

  /** Fails for the last. */
  @Task
  static int price(Order order) {
    if (order.id().equals("three") && "price".equals(System.getProperty("docs.fails"))) {
      throw new IllegalStateException("price failed");
    }
    return order.cents();
  }

  @Task
  static String check(String line) {
    at("check");
    return line;
  }

  @Task
  static int sum(List<Integer> numbers) {
    return numbers.stream().mapToInt(n -> n).sum();
  }

  @Sensor(interval = "1m", timeout = "2h")
  static boolean arrived(LocalDate day) {
    at("arrived");
    return true;
  }

  private static void at(String task) {
    if (task.equals(System.getProperty("docs.fails"))) {
      throw new IllegalStateException(task + " failed");
    }
  }

// SNIPPET
}
