class Shop {
  @Task
  static void load() {}

  @Dag(schedule = "@daily", start = "1.1.2026") // expect: [DAG242]:37
  static void nightly() {
    load();
  }
}
// mend
class Shop {
  @Task
  static void load() {}

  @Dag(schedule = "@daily", start = "2026-01-01")
  static void nightly() {
    load();
  }
}
