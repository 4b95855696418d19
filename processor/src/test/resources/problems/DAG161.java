class Shop {
  @Task
  void load() {}

  @Dag
  static void nightly() {
    new Shop().load(); // expect: [DAG161]:5
  }
}
// mend
class Shop {
  @Task
  void load() {}

  @Dag
  static void nightly() {
    Shop shop = new Shop();
    shop.load();
  }
}
