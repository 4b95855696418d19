class Shop {
  @Task
  static List<String> lines(Path file) throws IOException {
    return Files.readAllLines(file);
  }

  @Task
  static void save(String line) {}

  @Dag
  static void nightly(Path file) throws IOException {
    Stream<String> all = lines(file).stream(); // expect: [DAG123]:5
    save("read");
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
    List<String> all = lines(file);
    all.forEach(Shop::save);
  }
}
