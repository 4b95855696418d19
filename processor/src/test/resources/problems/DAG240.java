class Shop {
  @Task
  static void load() {}

  @Dag(schedule = "@daily") // expect: [DAG240]:19
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
