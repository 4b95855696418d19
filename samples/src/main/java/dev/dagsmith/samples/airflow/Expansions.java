package dev.dagsmith.samples.airflow;

import dev.dagsmith.Dag;
import dev.dagsmith.Task;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What else can be expanded: the examples of Airflow's {@code dynamic-task-mapping.rst}, with files
 * that have names only.
 *
 * <p>The elements of several lists are combined in order. What is not a task ({@code strip}, {@code
 * endsWith}, {@code concat}) is evaluated where it stands and is no task instance.
 */
public final class Expansions {
  private Expansions() {}

  /** Arguments for one call. */
  record Copy(String from, String to) {}

  /** {@code add.partial(y=10).expand(x=[1, 2, 3])}. */
  @Dag
  static List<Integer> partial() {
    return List.of(1, 2, 3).stream().map(x -> add(x, 10)).toList();
  }

  /** {@code add.expand(x=[2, 4, 8], y=[5, 10])}. */
  @Dag
  static List<Integer> crossProduct() {
    return List.of(2, 4, 8).stream()
        .flatMap(x -> List.of(5, 10).stream().map(y -> add(x, y)))
        .toList();
  }

  /** {@code copy.expand_kwargs(copies)}. */
  @Dag
  static List<String> expandKwargs() {
    return copies().stream().map(each -> copy(each.from(), each.to())).toList();
  }

  /** {@code download.expand(file=list_a().map(str.strip))}. */
  @Dag
  static List<String> map() {
    return listA().stream().map(file -> file.strip()).map(file -> download(file)).toList();
  }

  /** The same for some of them, where Airflow raises {@code AirflowSkipException} in the map. */
  @Dag
  static List<String> filter() {
    return listA().stream()
        .filter(file -> file.endsWith(".json"))
        .map(file -> download(file))
        .toList();
  }

  /** {@code copy.expand_kwargs(list_a().zip(list_b()))}. */
  @Dag
  static List<String> zip() {
    var from = listA();
    var to = listB();
    return IntStream.range(0, Math.min(from.size(), to.size()))
        .mapToObj(i -> copy(from.get(i), to.get(i)))
        .toList();
  }

  /** {@code download.expand(file=list_a().concat(list_b()))}. */
  @Dag
  static List<String> concat() {
    var files = Stream.concat(listA().stream(), listB().stream()).toList();
    return files.stream().map(file -> download(file)).toList();
  }

  @Task
  static int add(int x, int y) {
    return x + y;
  }

  @Task
  static List<String> listA() {
    return List.of(" a.json", "b.txt");
  }

  @Task
  static List<String> listB() {
    return List.of("x", "y", "z");
  }

  @Task
  static List<Copy> copies() {
    return List.of(new Copy("a", "b"), new Copy("c", "d"));
  }

  @Task
  static String copy(String from, String to) {
    return from + " to " + to;
  }

  @Task
  static String download(String file) {
    return "got " + file;
  }
}
