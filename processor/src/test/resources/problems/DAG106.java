class Shop {
  @Task
  private static void load() {}

  @Dag
  static void nightly() {
    load(); // expect: [DAG106]:5
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
