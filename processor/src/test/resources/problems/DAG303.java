class Shop {
  @Task
  static byte[] photo(String order) { // expect: [DAG303]:17
    return new byte[1 << 20];
  }

  @Task
  static void show(byte[] photo) {}

  @Dag
  static void nightly(String order) {
    show(photo(order));
  }
}
// mend
class Shop {
  @Task
  @XCom(backend = "file")
  static byte[] photo(String order) {
    return new byte[1 << 20];
  }

  @Task
  static void show(byte[] photo) {}

  @Dag
  static void nightly(String order) {
    show(photo(order));
  }
}
