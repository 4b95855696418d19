class Shop {
  @Task
  static String clean(String order) {
    return order.strip();
  }

  @Dag
  static void nightly(String order) {
    Flow.with("id=clean_it", () -> clean(order));
    Flow.with("id=clean_it", () -> clean(order)); // expect: [DAG401]:36
  }
}
// mend
class Shop {
  @Task
  static String clean(String order) {
    return order.strip();
  }

  @Dag
  static void nightly(String order) {
    Flow.with("id=clean_it", () -> clean(order));
    Flow.with("id=clean_again", () -> clean(order));
  }
}
