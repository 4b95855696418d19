class Shop {
  @Task
  void load() {}
}

class Branch extends Shop {
  @Override
  void load() {}

  @Dag
  void nightly() {
    super.load(); // expect: [DAG162]:5
  }
}
// mend
class Shop {
  @Task
  void load() {}
}

class Branch extends Shop {
  @Task
  void loadBranch() {}

  @Dag
  void nightly() {
    load();
  }
}
