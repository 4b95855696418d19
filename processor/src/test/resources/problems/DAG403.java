class Shop {
  @Task
  static void load() {}

  @Dag(id = "nightly")
  static void orders() {
    load();
  }

  @Dag(id = "nightly") // expect: [DAG403]:13
  static void items() {
    load();
  }
}
// mend
class Shop {
  @Task
  static void load() {}

  @Dag(id = "nightly_orders")
  static void orders() {
    load();
  }

  @Dag(id = "nightly_items")
  static void items() {
    load();
  }
}
