class Shop {
  @Task
  static String clean(String line) {
    return line.strip();
  }

  @Task
  static void save(String line) {}

  @Dag
  static void nightly(String line) {
    try {
      save(clean(line));
    } catch (RuntimeException e) {
      save(e.getStackTrace()[0].toString()); // expect: [DAG140]:12
    }
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
    try {
      save(clean(line));
    } catch (RuntimeException e) {
      save(e.getMessage());
    }
  }
}
