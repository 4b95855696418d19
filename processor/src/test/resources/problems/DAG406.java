class Shop {
  @Task(push = false)
  static String clean(String order) {
    return order.strip();
  }

  @Task
  static void load(String order) {}

  @Dag
  static void nightly(String order) {
    clean(order);
    load(clean(order)); // expect: [DAG406]:10
  }
}
// mend
class Shop {
  @Task
  static String clean(String order) {
    return order.strip();
  }

  @Task
  static void load(String order) {}

  @Dag
  static void nightly(String order) {
    clean(order);
    load(clean(order));
  }
}
