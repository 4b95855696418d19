class Shop {
  @Task
  static void load() {}

  @Dag(schedule = "@dayly", start = "2026-01-01") // expect: [DAG241]:19
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
