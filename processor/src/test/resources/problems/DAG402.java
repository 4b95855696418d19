class Shop {
  @Task
  static void load() {}

  @Dag
  static void nightly() {
    load();
    nightly(); // expect: [DAG402]:5
  }
}
// mend
class Shop {
  @Task
  static void load() {}

  @Dag
  static void nightly() {
    load();
    load();
  }
}
