class Shop {
  @Task
  static String clean(String order) {
    return order.strip();
  }

  @Dag
  static String nightly(String order) {
    return Flow.with("retries=many", () -> clean(order)); // expect: [DAG208]:22
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
