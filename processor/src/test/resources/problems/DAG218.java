class Shop {
  @XCom(backend = "file") // expect: [DAG218]:3
  static void load() {}
}
// mend
class Shop {
  @Task
  @XCom(backend = "file")
  static String load() {
    return "";
  }
}
