class Shop {
  @Task
  static String clean(String line) {
    return line.strip();
  }

  @Task
  static void save(String line) {}

  @Dag
  static void nightly(String line, int retries) {
    save(Flow.with("retries=" + retries, () -> clean(line))); // expect: [DAG153]:20
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
  static void nightly(String line, int retries) {
    save(Flow.with("retries=3", () -> clean(line)));
  }
}
