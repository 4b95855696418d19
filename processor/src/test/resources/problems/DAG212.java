abstract class Shop {
  @Dag
  abstract void nightly(); // expect: [DAG212]:17
}
// mend
class Shop {
  @Task
  void load() {}

  @Dag
  void nightly() {
    load();
  }
}
