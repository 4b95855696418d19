class Shop {
  @Sensor
  static String isThere() { // expect: [DAG250]:17
    return "yes";
  }
}
// mend
class Shop {
  @Sensor
  static boolean isThere() {
    return true;
  }
}
