package dev.dagsmith.samples.airflow;

import dev.dagsmith.Dag;
import dev.dagsmith.Task;
import java.util.List;

/**
 * Groups that are mapped: the examples of <em>Mapping over a task group</em> in Airflow's {@code
 * dynamic-task-mapping.rst}.
 *
 * <p>A group can look at its value, which one of Airflow can't: the branch in {@code myTaskGroup}
 * is an {@code if}. The body of a loop is a mapped group without being a method.
 */
public final class MappedTaskGroups {
  private MappedTaskGroups() {}

  /** Maps a group over numbers, and hands the results to a consumer. */
  @Dag(id = "mapped_group_output")
  static int mappedGroupOutput() {
    var results = List.of(1, 2, 3).stream().map(value -> addTo(value)).toList();
    return consumer(results);
  }

  /** A number, one more, and that twice. */
  @Dag
  static int addTo(int value) {
    return twice(addOne(value));
  }

  /** Maps a group over texts, and branches in each. */
  @Dag(id = "mapped_group_branch")
  static void mappedGroupBranch() {
    for (var input : inputs()) {
      myTaskGroup(input);
    }
  }

  /** Does one of three things. */
  @Dag
  static void myTaskGroup(String input) {
    if (input.contains("a")) {
      a();
    } else if (input.contains("b")) {
      b();
    } else {
      c();
    }
  }

  @Task
  static int addOne(int value) {
    return value + 1;
  }

  @Task
  static int twice(int value) {
    return value * 2;
  }

  @Task
  static int consumer(List<Integer> values) {
    return values.stream().mapToInt(Integer::intValue).sum();
  }

  @Task
  static List<String> inputs() {
    return List.of("a", "b", "c");
  }

  @Task
  static void a() {}

  @Task
  static void b() {}

  @Task
  static void c() {}
}
