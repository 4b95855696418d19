class Shop {
  @Task
  static String clean(String line) {
    return line.strip();
  }

  @Dag
  static void nightly(String line) {
    String done = clean(line);
    System.out.println(done); // expect: [DAG101]:5
  }
}
// mend
class Shop {
  @Task
  static void print(String line) {
    System.out.println(line);
  }

  @Task
  static String clean(String line) {
    return line.strip();
  }

  @Dag
  static void nightly(String line) {
    String done = clean(line);
    print(done);
  }
}
