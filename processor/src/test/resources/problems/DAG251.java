class Shop {
  @Sensor(interval = "0s") // expect: [DAG251]:22
  static boolean isThere() {
    return true;
  }
}
// mend
class Shop {
  @Sensor(interval = "10s")
  static boolean isThere() {
    return true;
  }
}
