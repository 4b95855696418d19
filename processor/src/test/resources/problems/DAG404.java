class Shop {
  @Task
  static void load() {}

  @Dag
  static void nightly() { // expect: [DAG404]:15
    load();
  }
}

class NightlyDag {}
// mend
class Shop {
  @Task
  static void load() {}

  @Dag(className = "NightlyOrdersDag")
  static void nightly() {
    load();
  }
}

class NightlyDag {}
