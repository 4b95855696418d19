class Shop {
  @Task
  static void load(int limit) {}

  @Dag
  static void nightly(@Param(pattern = "[0-9]+") int limit) { // expect: [DAG234]:40
    load(limit);
  }
}
// mend
class Shop {
  @Task
  static void load(int limit) {}

  @Dag
  static void nightly(@Param(min = 0) int limit) {
    load(limit);
  }
}
