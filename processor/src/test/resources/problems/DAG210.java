class Shop {
  @Task(pool = "Data Base") // expect: [DAG210]:16
  static void load() {}
}
// mend
class Shop {
  @Task(pool = "data_base")
  static void load() {}
}
