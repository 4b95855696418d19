class Shop {
  @Task(label = "{fiel}") // expect: [DAG209]:17
  static long size(Path file) throws IOException {
    return Files.size(file);
  }
}
// mend
class Shop {
  @Task(label = "{file}")
  static long size(Path file) throws IOException {
    return Files.size(file);
  }
}
