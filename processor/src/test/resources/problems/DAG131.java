class Shop {
  static String last;

  @Task
  static String clean(String line) {
    return line.strip();
  }

  @Dag
  static void nightly(String line) {
    last = clean(line); // expect: [DAG131]:5
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
    String last = clean(line);
    save(last);
  }
}
