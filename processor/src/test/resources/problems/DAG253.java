class Shop {
  @Task(retries = 3, retryDelay = "1m", maxRetryDelay = "10s") // expect: [DAG253]:57
  static void load() {}
}
// mend
class Shop {
  @Task(retries = 3, retryDelay = "10s", maxRetryDelay = "1m")
  static void load() {}
}
