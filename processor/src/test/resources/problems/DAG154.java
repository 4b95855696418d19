class Shop {
  @Task
  static List<String> lines(Path file) throws IOException {
    return Files.readAllLines(file);
  }

  @Task
  static void save(String line) {}

  @Dag
  static void nightly(Path file) throws IOException {
    Iterable<String> ordered = Flow.inOrder(lines(file)); // expect: [DAG154]:32
    for (String line : ordered) {
      save(line);
    }
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
    for (String line : Flow.inOrder(lines(file))) {
      save(line);
    }
  }
}
