class Shop {
  @Task
  static String clean(String line) {
    return line.strip();
  }

  @Dag
  static void nightly(String line) {
    List<String> all = new ArrayList<>();
    all.add(clean(line)); // expect: [DAG103]:5
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
    List<String> all = List.of(clean(line));
    save(all.get(0));
  }
}
