class Shop {
  @Task
  static String clean(String line) {
    return line.strip();
  }

  @Task
  static void save(String line) {}

  @Dag
  static void nightly(String line) {
    record Pair(String left, String right) {} // expect: [DAG118]:5
    save(clean(line));
  }
}
// mend
class Shop {
  record Pair(String left, String right) {}

  @Task
  static String clean(String line) {
    return line.strip();
  }

  @Task
  static void save(String line) {}

  @Dag
  static void nightly(String line) {
    save(new Pair(line, clean(line)).toString());
  }
}
