class Shop {
  @Task
  static void load(String name) {}

  @Dag
  static void nightly(@Param(pattern = "[a-z") String name) { // expect: [DAG235]:40
    load(name);
  }
}
// mend
class Shop {
  @Task
  static void load(String name) {}

  @Dag
  static void nightly(@Param(pattern = "[a-z]+") String name) {
    load(name);
  }
}
