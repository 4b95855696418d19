class Shop {
  @Task
  static void save(String line) {}

  @Dag
  static void nightly() {
    for (int i = 0; i < 3; i++) { // expect: [DAG111]:5
      save("line " + i);
    }
  }
}
// mend
class Shop {
  @Task
  static void save(String line) {}

  @Dag
  static void nightly() {
    IntStream.range(0, 3).mapToObj(i -> "line " + i).forEach(Shop::save);
  }
}
