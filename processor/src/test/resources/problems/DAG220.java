class Shop {
  @Task
  static void load() {}

  @Dag
  static void nightly(InputStream orders) { // expect: [DAG220]:35
    load();
  }
}
// mend
class Shop {
  @Task
  static void load() {}

  @Dag
  static void nightly(Path orders) {
    load();
  }
}
