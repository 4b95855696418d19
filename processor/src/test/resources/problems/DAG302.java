class Shop {
  @Task
  static String extract(String day) {
    TaskContext.current().push("rows", 3);
    return day;
  }

  @Task
  static void report(String extracted) {
    int rows = TaskContext.current().from("extract").pull("row", Integer.class); // expect: [DAG302]:59
  }

  @Dag
  static void nightly(String day) {
    report(extract(day));
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
  static void report(String extracted) {
    int rows = TaskContext.current().from("extract").pull("rows", Integer.class);
  }

  @Dag
  static void nightly(String day) {
    report(extract(day));
  }
}
