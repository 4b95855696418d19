class Shop {
  @Task
  private static void load() {}

  @Dag
  static void nightly() {
    load(); // expect: [DAG210]
  }
}
// mend
class Shop {
  @Task
  static void load() {}

  @Dag
  static void nightly() {
    load();
  }
}
