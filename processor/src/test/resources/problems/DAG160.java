class Shop {
  private static final Object SUFFIX = new Object();

  @Task
  static void save(String line) {}

  @Dag
  static void nightly(String line) {
    save(line + SUFFIX); // expect: [DAG160]:17
  }
}
// mend
class Shop {
  static final Object SUFFIX = new Object();

  @Task
  static void save(String line) {}

  @Dag
  static void nightly(String line) {
    save(line + SUFFIX);
  }
}
