class Shop {
  @Task
  static void save(String line) {}

  @Dag
  static void nightly(String line) {
    Flow.Call<String, RuntimeException> call = () -> line.strip();
    save(Flow.with("retries=1", call)); // expect: [DAG152]:33
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
    save(Flow.with("retries=1", () -> clean(line)));
  }
}
