class Shop {
  @Sensor(interval = "1h", timeout = "10m") // expect: [DAG252]:38
  static boolean isThere() {
    return true;
  }
}
// mend
class Shop {
  @Sensor(interval = "1m", timeout = "10m")
  static boolean isThere() {
    return true;
  }
}
