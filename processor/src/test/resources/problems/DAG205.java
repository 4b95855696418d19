class Shop {
  @Task(id = "load")
  static void loadOrders() {}

  @Task(id = "load") // expect: [DAG205]:14
  static void loadItems() {}
}
// mend
class Shop {
  @Task(id = "load_orders")
  static void loadOrders() {}

  @Task(id = "load_items")
  static void loadItems() {}
}
