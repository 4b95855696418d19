package dev.dagsmith.samples.airflow;

import dev.dagsmith.Dag;
import dev.dagsmith.Task;
import java.util.List;

/**
 * One task instance for each element of a list: the first dag of Airflow's {@code
 * example_dynamic_task_mapping.py}. It returns the total, too.
 */
public final class ExampleDynamicTaskMapping {
  private static final System.Logger LOG =
      System.getLogger(ExampleDynamicTaskMapping.class.getName());

  private ExampleDynamicTaskMapping() {}

  /** Adds one to each number, and sums them up. */
  @Dag(id = "example_dynamic_task_mapping")
  static int exampleDynamicTaskMapping() {
    var added = List.of(1, 2, 3).stream().map(x -> addOne(x)).toList();
    return sumIt(added);
  }

  @Task
  static int addOne(int x) {
    return x + 1;
  }

  @Task
  static int sumIt(List<Integer> values) {
    int total = values.stream().mapToInt(Integer::intValue).sum();
    LOG.log(System.Logger.Level.INFO, "Total was " + total);
    return total;
  }
}
