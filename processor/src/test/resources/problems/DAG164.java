class Shop {
  @Task
  static void save(java.util.function.Supplier<String> line) {}

  static void save(java.util.function.UnaryOperator<String> change) {}

  @Dag
  static void nightly(String line) {
    save(() -> line); // expect: [DAG164]:5
  }
}
// mend
class Shop {
  @Task
  static void save(java.util.function.Supplier<String> line) {}

  static void saveAll(java.util.function.UnaryOperator<String> change) {}

  @Dag
  static void nightly(String line) {
    save(() -> line);
  }
}
