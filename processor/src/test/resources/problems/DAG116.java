class Shop {
  @Task
  static void save(String line) {}

  @Dag
  static void nightly(String line) {
    assert !line.isEmpty(); // expect: [DAG116]:5
    save(line);
  }
}
// mend
class Shop {
  @Task
  static void save(String line) {}

  @Dag
  static void nightly(String line) {
    if (line.isEmpty()) {
      throw new IllegalArgumentException("an empty line");
    }
    save(line);
  }
}
