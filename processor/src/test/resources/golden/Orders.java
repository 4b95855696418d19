package shop;

import dev.dagsmith.Dag;
import dev.dagsmith.Param;
import dev.dagsmith.RunInfo;
import dev.dagsmith.Sensor;
import dev.dagsmith.Flow;
import dev.dagsmith.Task;
import dev.dagsmith.XCom;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

public class Orders {
  enum Status {
    OPEN,
    PAID
  }

  record Order(int id, Status status) {}

  @Sensor(interval = "1s", timeout = "1m")
  static Optional<Path> arrived(Path dir) {
    return Optional.of(dir);
  }

  @Task
  @XCom(ttl = "7d")
  List<Order> read(Path file) {
    return List.of();
  }

  @Task(maxActive = 4, label = "order {order}")
  long total(Order order) {
    return order.id();
  }

  @Task
  long quick(int id) {
    return id;
  }

  @Task
  @Deprecated
  void alert(String text) {}

  @Task
  void cleanUp() {}

  /** Totals of orders. */
  @Dag(retention = "90d")
  @SuppressWarnings("deprecation")
  long orders(Path dir, @Param(value = "10", min = 1) int limit, RunInfo run) {
    Path file = Flow.until(() -> arrived(dir));
    int count = 0;
    String how = "none";
    try {
      var totals = new ArrayList<Long>();
      for (var order : read(file)) {
        if (order.id() > limit) {
          continue;
        }
        switch (order.status()) {
          case OPEN -> totals.add(order.id() > 3 ? total(order) : quick(order.id()));
          case PAID -> alert("paid " + order.id());
        }
      }
      count = totals.size();
      how = "read";
    } catch (IllegalStateException e) {
      alert(how + e.getMessage());
      return -1;
    } finally {
      cleanUp();
    }
    alert(how);
    return Sub.sum(limit, count);
  }
}

class Sub {
  private Sub() {}

  @Task
  static long add(long a, long b) {
    return a + b;
  }

  @Dag
  static long sum(long a, long b) {
    return add(a, b);
  }
}
