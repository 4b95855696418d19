class Shop {
  @Task(retries = 3, retryDelay = "1s", backoff = 0.5) // expect: [DAG203]:51
  static void load() {}
}
// mend
class Shop {
  @Task(retries = 3, retryDelay = "1s", backoff = 2)
  static void load() {}
}
