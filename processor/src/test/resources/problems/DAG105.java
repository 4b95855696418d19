class Shop {
  private static String trimmed(String line) {
    return line.strip();
  }

  @Task
  static void save(String line) {}

  @Dag
  static void nightly(String line) {
    save(trimmed(line)); // expect: [DAG105]:10
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
