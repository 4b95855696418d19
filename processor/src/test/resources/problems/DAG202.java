class Shop {
  @Task(retries = -1) // expect: [DAG202]:19
  static void load() {}
}
// mend
class Shop {
  @Task(retries = 0)
  static void load() {}
}
