class Shop {
  @Task
  static String clean(String line) {
    return line.strip();
  }

  @Task
  static void save(String line) {}

  @Dag
  static void nightly(String line) {
    java.util.function.Function<String, String> cleaning = Shop::clean; // expect: [DAG121]:60
    save(cleaning.apply(line));
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
    save(clean(line));
  }
}
