class Shop {
  @Task
  static void save(String line) {}

  @Dag
  static void nightly(String line) {
    Object marker = new Object() {}; // expect: [DAG119]:21
    save(line + marker);
  }
}
// mend
class Shop {
  @Task
  static void save(String line) {}

  @Dag
  static void nightly(String line) {
    String marker = "!";
    save(line + marker);
  }
}
