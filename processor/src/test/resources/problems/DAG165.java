class Shop {
  @Task
  static <T> List<T> none() {
    return List.of();
  }

  @Dag
  static void nightly() {
    none(); // expect: [DAG165]:5
  }
}
// mend
class Shop {
  @Task
  static <T> List<T> none() {
    return List.of();
  }

  @Dag
  static void nightly() {
    List<String> names = none();
  }
}
