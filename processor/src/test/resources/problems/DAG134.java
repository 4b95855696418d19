class Shop {
  static String suffix = "!";

  @Task
  static void save(String line) {}

  @Dag
  static void nightly(String line) {
    save(line + suffix); // expect: [DAG134]:17
  }
}
// mend
class Shop {
  static final String SUFFIX = "!";

  @Task
  static void save(String line) {}

  @Dag
  static void nightly(String line) {
    save(line + SUFFIX);
  }
}
