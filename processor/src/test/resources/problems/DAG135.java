class Shop {
  @Task
  static void save(String line) {}

  @Dag
  static void nightly(String line) {
    save(line + System.nanoTime()); // expect: [DAG135]:17
  }
}
// mend
class Shop {
  @Task
  static long now() {
    return System.nanoTime();
  }

  @Task
  static void save(String line) {}

  @Dag
  static void nightly(String line) {
    save(line + now());
  }
}
