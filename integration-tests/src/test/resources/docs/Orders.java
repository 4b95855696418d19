package shop;

import dev.dagsmith.*;
import dev.dagsmith.runtime.*;

class Orders {
  record Summary(int orders, long cents) {}

  @Task
  static Summary summary(int limit) {
    return new Summary(limit, 100L * limit);
  }

  @Dag
  static Summary orders(@Param("3") int limit) {
    return summary(limit);
  }

  static void snippet() throws Exception {
// SNIPPET
  }
}
