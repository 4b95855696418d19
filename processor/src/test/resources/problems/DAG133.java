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
    String last = "";
    for (String line : lines(file)) {
      last = clean(line); // expect: [DAG133]:7
    }
    save(last);
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
    save(cleaned.get(cleaned.size() - 1));
  }
}
