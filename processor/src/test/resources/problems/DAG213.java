class Shop {
  @Task
  static <T> T clean(T order) {
    return order;
  }

  @Dag
  static <T> void nightly(T order) { // expect: [DAG213]:19
    clean(order);
  }
}
// mend
class Shop {
  @Task
  static <T> T clean(T order) {
    return order;
  }

  @Dag
  static void nightly(String order) {
    clean(order);
  }
}
