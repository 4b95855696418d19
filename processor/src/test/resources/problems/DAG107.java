class Shop {
  @Task
  static void save(String line) {}

  @Dag
  static void nightly(String line) {
    line.strip(); // expect: [DAG107]:5
    save(line);
  }
}
// mend
class Shop {
  @Task
  static void save(String line) {}

  @Dag
  static void nightly(String line) {
    String stripped = line.strip();
    save(stripped);
  }
}
