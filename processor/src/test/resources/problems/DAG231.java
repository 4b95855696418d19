class Shop {
  @Task
  static void load(int limit) {}

  @Dag
  static void nightly(@Param(value = "0", min = 1) int limit) { // expect: [DAG231]:38
    load(limit);
  }
}
// mend
class Shop {
  @Task
  static void load(int limit) {}

  @Dag
  static void nightly(@Param(value = "1", min = 1) int limit) {
    load(limit);
  }
}
