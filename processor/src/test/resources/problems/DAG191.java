class Shop {
  record Worker(String name) {
    @Task
    String work() { return name; }
  }

  @Task
  static void save(Object x) {}

  @Dag
  static void flow() {
    save(Optional.of(new Worker("a")).map(x -> x).get().work()); // expect: [DAG191]:10
  }
}

// mend
class Shop {
  record Worker(String name) {
    @Task
    String work() { return name; }
  }

  @Task
  static void save(Object x) {}

  @Dag
  static void flow() {
    var worker = Optional.of(new Worker("a")).map(x -> x).get();
    save(worker.work());
  }
}
