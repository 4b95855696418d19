class Shop {
  @Task
  static void load() {}

  @Dag(className = "Nightly-Orders") // expect: [DAG206]:20
  static void nightly() {
    load();
  }
}
// mend
class Shop {
  @Task
  static void load() {}

  @Dag(className = "NightlyOrders")
  static void nightly() {
    load();
  }
}
