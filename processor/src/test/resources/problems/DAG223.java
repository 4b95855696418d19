class Shop {
  @Task
  static <T> T first(List<T> values) {
    return values.get(0);
  }

  @Dag
  static void nightly() {
    first(List.of(new Object())); // expect: [DAG223]:5
  }
}
// mend
class Shop {
  @Task
  static <T> T first(List<T> values) {
    return values.get(0);
  }

  @Dag
  static void nightly() {
    first(List.of("a"));
  }
}
