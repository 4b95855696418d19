class Shop {
  @Task
  static void report(List<String> names) {}

  static void report(Collection<Integer> numbers) {}

  @Dag
  static void nightly(List<Integer> numbers) {
    report(numbers); // expect: [DAG191]:5
  }
}
// mend
class Shop {
  @Task
  static void report(List<String> names) {}

  @Task
  static void reportNumbers(Collection<Integer> numbers) {}

  @Dag
  static void nightly(List<Integer> numbers) {
    reportNumbers(numbers);
  }
}
