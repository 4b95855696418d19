class Shop {
  @Task(id = "load orders") // expect: [DAG204]:14
  static void load() {}
}
// mend
class Shop {
  @Task(id = "load-orders")
  static void load() {}
}
