package dev.dagsmith.samples.airflow;

import dev.dagsmith.Dag;
import dev.dagsmith.Task;
import java.util.List;

/**
 * A map over what a map gave: the second dag of Airflow's {@code example_dynamic_task_mapping.py}.
 *
 * <p>{@code add10} of an element begins when {@code times2} of that element has ended, not when all
 * have. The dag returns the numbers, too.
 */
public final class ExampleTaskMappingSecondOrder {
  private ExampleTaskMappingSecondOrder() {}

  /** Doubles numbers that a task found, and adds ten. */
  @Dag(id = "example_task_mapping_second_order")
  static List<Integer> exampleTaskMappingSecondOrder() {
    return getNums().stream().map(num -> times2(num)).map(num -> add10(num)).toList();
  }

  @Task
  static List<Integer> getNums() {
    return List.of(1, 2, 3);
  }

  @Task
  static int times2(int num) {
    return num * 2;
  }

  @Task
  static int add10(int num) {
    return num + 10;
  }
}
