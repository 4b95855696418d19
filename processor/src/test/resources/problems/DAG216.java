class Shop {
  @Task
  @Sensor
  static boolean isThere() { // expect: [DAG216]:18
    return true;
  }
}
// mend
class Shop {
  @Sensor
  static boolean isThere() {
    return true;
  }
}
