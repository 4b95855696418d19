class Shop {
  @Task
  static String clean(String line) {
    return line.strip();
  }

  @Task
  static void save(String line) {}

  @Dag
  static void nightly(String line) {
    String[] all = new String[1];
    all[0] = clean(line); // expect: [DAG132]:5
    save(all[0]);
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
    String[] all = {clean(line)};
    save(all[0]);
  }
}
