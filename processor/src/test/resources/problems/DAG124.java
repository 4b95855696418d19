class Shop {
  @Task
  static List<String> lines(Path file) throws IOException {
    return Files.readAllLines(file);
  }

  @Task
  static void save(String line) {}

  @Dag
  static void nightly(Path file) throws IOException {
    java.util.function.UnaryOperator<String> strip = line -> line.strip();
    lines(file).stream().map(strip).forEach(Shop::save); // expect: [DAG124]:30
  }
}
// mend
class Shop {
  @Task
  static List<String> lines(Path file) throws IOException {
    return Files.readAllLines(file);
  }

  @Task
  static void save(String line) {}

  @Dag
  static void nightly(Path file) throws IOException {
    lines(file).stream().map(line -> line.strip()).forEach(Shop::save);
  }
}
