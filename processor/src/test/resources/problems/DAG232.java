class Shop {
  @Task
  static void load(String name) {}

  @Dag
  static void nightly(@Param(min = 1) String name) { // expect: [DAG232]:36
    load(name);
  }
}
// mend
class Shop {
  @Task
  static void load(String name) {}

  @Dag
  static void nightly(String name) {
    load(name);
  }
}
