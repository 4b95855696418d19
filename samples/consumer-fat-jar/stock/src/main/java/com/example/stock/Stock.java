package com.example.stock;

import dev.dagsmith.Dag;
import dev.dagsmith.Param;
import dev.dagsmith.Task;
import java.util.Map;

class Stock {
  /**
   * Counts what is to be ordered.
   *
   * @param wanted how many of each product the shelves hold
   */
  @Dag
  static int stock(@Param("10") int wanted) {
    return missing(counted(), wanted);
  }

  @Task
  static Map<String, Integer> counted() {
    return Map.of("tea", 7, "coffee", 4);
  }

  @Task
  static int missing(Map<String, Integer> counted, int wanted) {
    return counted.values().stream().mapToInt(have -> Math.max(0, wanted - have)).sum();
  }
}
