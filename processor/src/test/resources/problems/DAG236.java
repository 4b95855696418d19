class Shop {
  @Task
  static void load(@Param("100") int limit) {} // expect: [DAG236]:20
}
// mend
class Shop {
  @Task
  static void load(int limit) {}
}
