class Shop {
  @Task
  static void save(String line) {}

  @Dag
  static void nightly(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) { // expect: [DAG114]:10
      save("opened");
    }
  }
}
// mend
class Shop {
  @Task
  static String first(Path file) throws IOException {
    try (BufferedReader in = Files.newBufferedReader(file)) {
      return in.readLine();
    }
  }

  @Task
  static void save(String line) {}

  @Dag
  static void nightly(Path file) throws IOException {
    save(first(file));
  }
}
