class Shop {
  class Branch {
    @Task
    void load() {}

    @Dag
    void nightly() { // expect: [DAG214]:10
      load();
    }
  }
}
// mend
class Shop {
  static class Branch {
    @Task
    void load() {}

    @Dag
    void nightly() {
      load();
    }
  }
}
