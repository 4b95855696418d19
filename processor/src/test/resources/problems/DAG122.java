class Shop {
  @Task
  static List<String> lines(Path file) throws IOException {
    return Files.readAllLines(file);
  }

  @Task
  static String clean(String line) {
    return line.strip();
  }

  @Task
  static void save(String line) {}

  @Dag
  static void nightly(Path file) throws IOException {
    List<String> all = lines(file).stream().map(Shop::clean).sorted().toList(); // expect: [DAG122]:61
    save(all.get(0));
  }
}
// mend
class Shop {
  @Task
  static List<String> lines(Path file) throws IOException {
    return Files.readAllLines(file);
  }

  @Task
  static String clean(String line) {
    return line.strip();
  }

  @Task
  static void save(String line) {}

  @Dag
  static void nightly(Path file) throws IOException {
    List<String> all = lines(file).stream().map(Shop::clean).toList();
    save(all.stream().sorted().toList().get(0));
  }
}
