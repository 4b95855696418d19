class Shop {
  @Task
  static void save(String line) {}

  @Dag
  static void nightly(String line) {
    switch (line) {
      case "a": // expect: [DAG115]:7
        save("A");
      case "b":
        save("B");
        break;
      default:
        save(line);
    }
  }
}
// mend
class Shop {
  @Task
  static void save(String line) {}

  @Dag
  static void nightly(String line) {
    switch (line) {
      case "a" -> {
        save("A");
        save("B");
      }
      case "b" -> save("B");
      default -> save(line);
    }
  }
}
