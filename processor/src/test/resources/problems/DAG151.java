class Shop {
  @Task
  static boolean isReady(String line) {
    return true;
  }

  @Task
  static void save(String line) {}

  @Dag
  static void nightly(String line) {
    Flow.until(() -> isReady(line)); // expect: [DAG151]:22
    save(line);
  }
}
// mend
class Shop {
  @Sensor(interval = "10s")
  static boolean isReady(String line) {
    return true;
  }

  @Task
  static void save(String line) {}

  @Dag
  static void nightly(String line) {
    Flow.until(() -> isReady(line));
    save(line);
  }
}
