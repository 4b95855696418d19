class Shop {
  @Task
  static String clean(String line) {
    return line.strip();
  }

  @Task
  static void save(String line) {}

  @Dag
  static void nightly(String line) {
    String cleaned;
    save((cleaned = clean(line)) + "!"); // expect: [DAG130]:11
  }
}
// mend
class Shop {
  @Task
  static String clean(String line) {
    return line.strip();
  }

  @Task
  static void save(String line) {}

  @Dag
  static void nightly(String line) {
    String cleaned = clean(line);
    save(cleaned + "!");
  }
}
