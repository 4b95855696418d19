package dev.dagsmith.samples.airflow;

import dev.dagsmith.Dag;
import dev.dagsmith.Flow;
import dev.dagsmith.Task;

/**
 * What must be put up before and taken down after the work: Airflow's {@code
 * example_setup_teardown_taskflow.py}.
 *
 * <p>A teardown is a {@code finally}, and its setup stands before the {@code try}. A teardown that
 * fails makes the run fail, as in Java; Airflow leaves it out unless {@code on_failure_fail_dagrun}
 * is set.
 */
public final class ExampleSetupTeardown {
  private static final System.Logger LOG = System.getLogger(ExampleSetupTeardown.class.getName());

  private ExampleSetupTeardown() {}

  /** Two pieces of work, each between its setup and its teardown. */
  @Dag(id = "example_setup_teardown_taskflow")
  static void exampleSetupTeardown() {
    Flow.parallel(
        () -> {
          myFirstTask();
          try {
            mySecondTask();
          } finally {
            myThirdTask();
          }
        },
        () -> {
          var cluster = outerSetup();
          Flow.barrier(); // the work needs the cluster, though not its id
          try {
            Flow.parallel(() -> outerWork(), () -> innerSection());
          } finally {
            outerTeardown(cluster);
          }
        });
  }

  /** A group with a setup and a teardown of its own. */
  @Dag
  static void innerSection() {
    var cluster = innerSetup();
    try {
      innerWork(cluster);
    } finally {
      innerTeardown(cluster);
    }
  }

  @Task
  static void myFirstTask() {
    log("Hello 1");
  }

  @Task
  static void mySecondTask() {
    log("Hello 2");
  }

  @Task
  static void myThirdTask() {
    log("Hello 3");
  }

  @Task
  static String outerSetup() {
    log("I am outer_setup");
    return "some cluster id";
  }

  @Task
  static void outerWork() {
    log("I am just a normal task");
  }

  @Task
  static void outerTeardown(String cluster) {
    log("Tearing down cluster: " + cluster);
  }

  @Task
  static String innerSetup() {
    log("I set up");
    return "some_cluster_id";
  }

  @Task
  static void innerWork(String cluster) {
    log("doing some work with " + cluster);
  }

  @Task
  static void innerTeardown(String cluster) {
    log("tearing down " + cluster);
  }

  private static void log(String line) {
    LOG.log(System.Logger.Level.INFO, line);
  }
}
