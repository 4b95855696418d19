class Shop {
  @Task
  static Stream<String> lines(Path file) throws IOException { // expect: [DAG221]:25
    return Files.lines(file);
  }
}
// mend
class Shop {
  @Task
  static List<String> lines(Path file) throws IOException {
    return Files.readAllLines(file);
  }
}
