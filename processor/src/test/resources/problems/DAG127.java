class Shop {
  @Task
  static void ask(int shop) {}

  @Dag
  static void nightly() {
    var random = new Random(42); // expect: [DAG127]:18
    ask(random.nextInt(10));
    ask(random.nextInt(10));
  }
}
// mend
class Shop {
  @Task
  static void ask(int shop) {}

  @Dag
  static void nightly() {
    ask(new Random(42).nextInt(10));
    ask(new Random(43).nextInt(10));
  }
}
