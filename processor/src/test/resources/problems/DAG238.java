class Shop {
  @Task
  static void load(int batchSize, int old) {}

  @Dag
  static void nightly(int batchSize, int batch_size) { // expect: [DAG238]:42
    load(batchSize, batch_size);
  }
}
// mend
class Shop {
  @Task
  static void load(int batchSize, int old) {}

  @Dag
  static void nightly(int batchSize, int oldBatchSize) {
    load(batchSize, oldBatchSize);
  }
}
