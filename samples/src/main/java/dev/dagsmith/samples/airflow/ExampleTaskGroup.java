package dev.dagsmith.samples.airflow;

import dev.dagsmith.Dag;
import dev.dagsmith.Flow;
import dev.dagsmith.Task;
import java.io.IOException;

/**
 * Groups of tasks, one in another: Airflow's {@code example_task_group.py}.
 *
 * <p>A group is a dag method that another one calls. Its tasks' ids begin with its own: {@code
 * section2.innerSection2.task4}. Groups could be run alone, too.
 */
public final class ExampleTaskGroup {
  private ExampleTaskGroup() {}

  /** A beginning, two sections, and an end. */
  @Dag(id = "example_task_group")
  static void exampleTaskGroup() throws IOException {
    start();
    section1();
    section2();
    end();
  }

  /** Tasks for section 1. */
  @Dag
  static void section1() throws IOException {
    task1();
    Flow.parallel(() -> task2(), () -> task3());
  }

  /** Tasks for section 2. */
  @Dag
  static void section2() throws IOException {
    Flow.parallel(() -> task1(), () -> innerSection2());
  }

  /** Tasks for the section in section 2. */
  @Dag
  static void innerSection2() throws IOException {
    Flow.parallel(() -> task2(), () -> task3());
    task4();
  }

  @Task
  static void start() {}

  @Task
  static void task1() {}

  @Task
  static String task2() throws IOException {
    return Bash.run("echo 1");
  }

  @Task
  static void task3() {}

  @Task
  static void task4() {}

  @Task
  static void end() {}
}
