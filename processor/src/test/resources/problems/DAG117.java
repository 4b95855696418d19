class Shop {
  @Task
  static void save(String line) {}

  @Dag
  static void nightly(String line) {
    synchronized (Shop.class) { // expect: [DAG117]:5
      save(line);
    }
  }
}
// mend
class Shop {
  @Task
  static void save(String line) {}

  @Dag
  static void nightly(String line) {
    save(line);
  }
}
