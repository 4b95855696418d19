package dev.dagsmith.samples.airflow;

import dev.dagsmith.Dag;
import dev.dagsmith.Flow;
import dev.dagsmith.Task;
import dev.dagsmith.TaskContext;
import dev.dagsmith.XComType;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * XComs that are pushed and pulled under keys of their own, beside those that are returned and
 * passed: Airflow's {@code example_xcom.py}.
 *
 * <p>The texts of the two bash scripts hold no templates: what they show is handed to them. A plain
 * call of this dag fails at its first pull, as nothing keeps XComs there.
 */
public final class ExampleXcom {
  private static final System.Logger LOG = System.getLogger(ExampleXcom.class.getName());

  private static final List<Integer> VALUE_1 = List.of(1, 2, 3);
  private static final Map<String, String> VALUE_2 = Map.of("a", "b");

  private ExampleXcom() {}

  /** Pushes and pulls; two strands that do not wait for each other. */
  @Dag(id = "example_xcom")
  static void exampleXcom() throws IOException {
    Flow.parallel(
        () -> {
          push();
          puller(pushByReturning());
        },
        () -> {
          var returned = bashPush();
          Flow.parallel(() -> bashPull(returned), () -> pullValueFromBashPush(returned));
        });
  }

  /** Pushes a value for whoever pulls it. */
  @Task
  static void push() {
    TaskContext.current().push("value from pusher 1", VALUE_1, new XComType<List<Integer>>() {});
  }

  /** Pushes a value by returning it. */
  @Task
  static Map<String, String> pushByReturning() {
    return VALUE_2;
  }

  /** Pulls one value, is passed the other, and checks both. */
  @Task
  static void puller(Map<String, String> value2) {
    var value1 =
        TaskContext.current()
            .from("push")
            .pull("value from pusher 1", new XComType<List<Integer>>() {});
    compare(value1, VALUE_1);
    compare(value2, VALUE_2);
  }

  /** Pushes a value by hand, and the last line of a script by returning it. */
  @Task
  static String bashPush() throws IOException {
    TaskContext.current().push("manually_pushed_value", "manually_pushed_value");
    return Bash.run("echo 'bash_push demo' && echo value_by_return");
  }

  /** Shows both in a script, whose last line is not kept. */
  @Task(push = false)
  static String bashPull(String returned) throws IOException {
    return Bash.run(
        """
        echo "bash pull demo" &&
        echo "The xcom pushed manually is $1" &&
        echo "The returned_value xcom is $2" &&
        echo "finished"
        """,
        manuallyPushed(),
        returned);
  }

  /** Shows both. */
  @Task
  static void pullValueFromBashPush(String returned) {
    LOG.log(
        System.Logger.Level.INFO,
        "The xcom value pushed by task push via return value is " + returned);
    LOG.log(
        System.Logger.Level.INFO,
        "The xcom value pushed by task push manually is " + manuallyPushed());
  }

  private static String manuallyPushed() {
    return TaskContext.current().from("bashPush").pull("manually_pushed_value", String.class);
  }

  private static void compare(Object pulled, Object expected) {
    if (!pulled.equals(expected)) {
      throw new IllegalStateException("The two values differ: " + pulled + " and " + expected);
    }
  }
}
