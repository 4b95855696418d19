class Shop {
  @Task
  static List<String> lines(Path file) throws IOException {
    return Files.readAllLines(file);
  }

  @Task
  static void save(String line) {}

  @Dag
  static void nightly(Path file) throws IOException {
    for (String line : lines(file)) {
      if (line.isEmpty()) {
        break; // expect: [DAG112]:9
      }
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
    for (String line : lines(file)) {
      if (line.isEmpty()) {
        continue;
      }
      save(line);
    }
  }
}
