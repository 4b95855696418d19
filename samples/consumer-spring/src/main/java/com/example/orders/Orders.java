package com.example.orders;

import dev.dagsmith.Dag;
import dev.dagsmith.Task;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Charges what was ordered. A bean like any other; the engine asks the context for it. */
@Component
class Orders {
  private static final Logger LOG = LoggerFactory.getLogger(Orders.class);

  private final OrderRepository repository;
  private final PaymentClient payments;

  Orders(OrderRepository repository, PaymentClient payments) {
    this.repository = repository;
    this.payments = payments;
  }

  record Receipt(String order, String payment) {}

  /**
   * Charges the orders of a day.
   *
   * @param day the day, 2026-12-01
   */
  @Dag
  int orders(LocalDate day) {
    var receipts = open(day).stream().map(order -> charge(order)).toList();
    return close(receipts);
  }

  @Task
  List<Order> open(LocalDate day) {
    return repository.open(day);
  }

  /**
   * Runs again if the process dies meanwhile: the order's id tells the bank that it is the same
   * payment.
   */
  @Task(retries = 3, retryDelay = "2s", timeout = "30s")
  Receipt charge(Order order) {
    LOG.info("Charging {} cents for order {}", order.cents(), order.id());
    return new Receipt(order.id(), payments.charge(order.id(), order.cents()));
  }

  @Task
  int close(List<Receipt> receipts) {
    receipts.forEach(receipt -> repository.close(receipt.order(), receipt.payment()));
    return receipts.size();
  }
}
