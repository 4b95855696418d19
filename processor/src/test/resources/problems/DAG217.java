class Shop {
  @Task(retries = 3, retryDelay = "1s", jitter = 2) // expect: [DAG217]:50
  static void load() {}
}
// mend
class Shop {
  @Task(retries = 3, retryDelay = "1s", jitter = 0.2)
  static void load() {}
}
