package dev.dagsmith.samples.airflow;

import dev.dagsmith.Dag;
import dev.dagsmith.Task;
import java.util.stream.IntStream;

/**
 * A group of tasks that is called again and again: Airflow's {@code
 * example_task_group_decorator.py}.
 *
 * <p>The original's loop runs when its file is parsed, and makes five groups, {@code
 * task_group_function} to {@code task_group_function__4}; here it is a map of five instances, and
 * the number could come from a task.
 */
public final class ExampleTaskGroupDecorator {
  private static final System.Logger LOG =
      System.getLogger(ExampleTaskGroupDecorator.class.getName());

  private ExampleTaskGroupDecorator() {}

  /** A beginning, five groups at once, and an end. */
  @Dag(id = "example_task_group_decorator")
  static void exampleTaskGroupDecorator() {
    taskStart();
    for (int i : IntStream.range(0, 5).boxed().toList()) {
      taskGroupFunction(i);
    }
    taskEnd();
  }

  /** Three tasks, one after another. */
  @Dag
  static void taskGroupFunction(int value) {
    task3(task2(task1(value)));
  }

  @Task
  static void taskStart() {}

  @Task
  static String task1(int value) {
    return "[ Task1 " + value + " ]";
  }

  @Task
  static String task2(String value) {
    return "[ Task2 " + value + " ]";
  }

  @Task
  static void task3(String value) {
    LOG.log(System.Logger.Level.INFO, "[ Task3 " + value + " ]");
  }

  @Task
  static void taskEnd() {
    LOG.log(System.Logger.Level.INFO, "[ Task_End  ]");
  }
}
