class Shop {
  @Task
  static String extract(String day) {
    TaskContext.current().push("rows", 3);
    return day;
  }

  @Task
  static int report(String day) {
    return TaskContext.current().from("extract").pull("rows", Integer.class); // expect: [DAG301]:39
  }

  @Task
  static void store(String extracted, int rows) {}

  @Dag
  static void nightly(String day) {
    var extracted = extract(day);
    var rows = report(day);
    store(extracted, rows);
  }
}
// mend
class Shop {
  @Task
  static String extract(String day) {
    TaskContext.current().push("rows", 3);
    return day;
  }

  @Task
  static int report(String extracted) {
    return TaskContext.current().from("extract").pull("rows", Integer.class);
  }

  @Task
  static void store(String extracted, int rows) {}

  @Dag
  static void nightly(String day) {
    var extracted = extract(day);
    var rows = report(extracted);
    store(extracted, rows);
  }
}
