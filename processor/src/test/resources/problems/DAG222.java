class Shop {
  @Task
  static List<String> lines(Path file) throws IOException {
    return Files.readAllLines(file);
  }

  @Dag
  static Iterator<String> nightly(Path file) throws IOException { // expect: [DAG222]:27
    return lines(file).iterator();
  }
}
// mend
class Shop {
  @Task
  static List<String> lines(Path file) throws IOException {
    return Files.readAllLines(file);
  }

  @Dag
  static List<String> nightly(Path file) throws IOException {
    return lines(file);
  }
}
