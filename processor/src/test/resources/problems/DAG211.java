class Shop {
  @Task
  static void load() {}

  @Dag
  private static void nightly() { // expect: [DAG211]:23
    load();
  }
}
// mend
class Shop {
  @Task
  static void load() {}

  @Dag
  static void nightly() {
    load();
  }
}
