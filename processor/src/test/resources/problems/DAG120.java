class Shop {
  @Task
  static String clean(String line) {
    return line.strip();
  }

  @Task
  static void save(String line) {}

  @Dag
  static void nightly(String line) {
    java.util.function.Supplier<String> later = () -> clean(line); // expect: [DAG120]:55
    save(later.get());
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
    save(cleaned);
  }
}
