class Shop {
  @Task(retries = 3, retryDelay = "10 parsecs") // expect: [DAG201]:35
  static void load() {}
}
// mend
class Shop {
  @Task(retries = 3, retryDelay = "10s")
  static void load() {}
}
