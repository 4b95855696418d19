package dev.dagsmith.runtime.store;

/** The embedded database in memory. */
final class MemoryStoreTest extends EmbeddedContract {
  @Override
  RunStore open() {
    return Stores.open(StoreConfig.at("jdbc:h2:mem:"), clock());
  }

  @Override
  String url() {
    return "jdbc:h2:" + store().location();
  }
}
