class Shop {
  @Task
  static void load(int limit) {}

  @Dag
  static void nightly(@Param(min = 10, max = 1) int limit) { // expect: [DAG233]:36
    load(limit);
  }
}
// mend
class Shop {
  @Task
  static void load(int limit) {}

  @Dag
  static void nightly(@Param(min = 1, max = 10) int limit) {
    load(limit);
  }
}
