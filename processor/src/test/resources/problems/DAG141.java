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
    } finally {
      return; // expect: [DAG141]:7
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
    } finally {
      save("done");
    }
  }
}
