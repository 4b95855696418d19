class Shop {
  @Task
  static void load(DataInterval day) {}

  @Dag
  static void nightly(@Param("now") DataInterval day) { // expect: [DAG237]:23
    load(day);
  }
}
// mend
class Shop {
  @Task
  static void load(DataInterval day) {}

  @Dag
  static void nightly(DataInterval day) {
    load(day);
  }
}
