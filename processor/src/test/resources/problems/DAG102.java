class Shop {
  private static final System.Logger LOG = System.getLogger("shop");

  @Task
  static String clean(String line) {
    return line.strip();
  }

  @Dag
  static void nightly(String line) {
    String done = clean(line);
    LOG.log(System.Logger.Level.INFO, done); // expect: [DAG102]:5
  }
}
// mend
class Shop {
  private static final System.Logger LOG = System.getLogger("shop");

  @Task
  static void report(String line) {
    LOG.log(System.Logger.Level.INFO, line);
  }

  @Task
  static String clean(String line) {
    return line.strip();
  }

  @Dag
  static void nightly(String line) {
    String done = clean(line);
    report(done);
  }
}
