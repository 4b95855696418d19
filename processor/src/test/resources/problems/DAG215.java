class Shop {
  @Task
  static void load(List<String> files) {}

  @Dag
  static void nightly(String... files) { // expect: [DAG215]:15
    load(List.of(files));
  }
}
// mend
class Shop {
  @Task
  static void load(List<String> files) {}

  @Dag
  static void nightly(List<String> files) {
    load(files);
  }
}
