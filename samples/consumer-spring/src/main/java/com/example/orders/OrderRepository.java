package com.example.orders;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Repository;

/** The orders; a real one asks a database. */
@Repository
class OrderRepository {
  private static final List<Order> ALL =
      List.of(
          new Order("tea", LocalDate.of(2026, 12, 1), 450),
          new Order("milk", LocalDate.of(2026, 12, 1), 120),
          new Order("bread", LocalDate.of(2026, 12, 2), 380));

  private final Map<String, String> payments = new ConcurrentHashMap<>();

  List<Order> open(LocalDate day) {
    return ALL.stream()
        .filter(order -> order.day().equals(day) && !payments.containsKey(order.id()))
        .toList();
  }

  void close(String order, String payment) {
    payments.put(order, payment);
  }
}
