class Shop {
  @Task
  static void save(String name) {}

  @Dag
  static void nightly() {
    save("orders-" + TaskContext.current().logicalDate() + ".csv"); // expect: [DAG139]:22
  }
}
// mend
class Shop {
  @Task
  static void save(String name) {}

  @Dag
  static void nightly(RunInfo run) {
    save("orders-" + run.logicalDate() + ".csv");
  }
}
