class Shop {
  @Sensor(interval = "10s")
  static boolean isReady(String line) {
    return true;
  }

  @Task
  static void save(String line) {}

  @Dag
  static void nightly(String line) {
    boolean ready = isReady(line); // expect: [DAG150]:21
    save(line + ready);
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
