class Shop {
  @Task
  static void load(String password) {}

  @Dag
  static void nightly(@Param(value = "hunter2", sensitive = true) String password) { // expect: [DAG239]:38
    load(password);
  }
}
// mend
class Shop {
  @Task
  static void load(String password) {}

  @Dag
  static void nightly(@Param(sensitive = true) String password) {
    load(password);
  }
}
