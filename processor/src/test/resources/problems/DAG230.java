class Shop {
  @Task
  static void load(int limit) {}

  @Dag
  static void nightly(@Param("many") int limit) { // expect: [DAG230]:30
    load(limit);
  }
}
// mend
class Shop {
  @Task
  static void load(int limit) {}

  @Dag
  static void nightly(@Param("100") int limit) {
    load(limit);
  }
}
