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
    List<String> cleaned = new ArrayList<>();
    for (String line : lines(file)) {
      cleaned.add(clean(line));
      save("so far " + cleaned.size()); // expect: [DAG136]:24
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
  static String clean(String line) {
    return line.strip();
  }

  @Task
  static void save(String line) {}

  @Dag
  static void nightly(Path file) throws IOException {
    List<String> cleaned = new ArrayList<>();
    for (String line : lines(file)) {
      cleaned.add(clean(line));
    }
    save("in all " + cleaned.size());
  }
}
