class Shop {
  @Task
  static String clean(String order) {
    return order.strip();
  }

  @Dag
  static String nightly(String order) {
    return Flow.with("retrys=5", () -> clean(order)); // expect: [DAG207]:22
  }
}
// mend
class Shop {
  @Task
  static String clean(String order) {
    return order.strip();
  }

  @Dag
  static String nightly(String order) {
    return Flow.with("retries=5", () -> clean(order));
  }
}
