class Shop {
  @Task
  static <T> List<T> none() {
    return List.of();
  }

  @Dag
  static void nightly() {
    none(); // expect: [DAG165]
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
