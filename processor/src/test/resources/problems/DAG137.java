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
    cleaned = List.of(); // expect: [DAG137]:5
    save("in all " + cleaned.size());
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
    List<String> none = List.of();
    save("in all " + cleaned.size() + none.size());
  }
}
