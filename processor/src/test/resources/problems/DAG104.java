class Shop {
  static String trimmed(String line) {
    return line.strip();
  }

  @Task
  static void save(String line) {}

  @Dag
  static void nightly(String line) {
    save(trimmed(line)); // expect: [DAG104]:10
  }
}
// mend
class Shop {
  @Task
  static String trimmed(String line) {
    return line.strip();
  }

  @Task
  static void save(String line) {}

  @Dag
  static void nightly(String line) {
    save(trimmed(line));
  }
}
