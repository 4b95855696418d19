package dev.dagsmith.runtime.store;

/** The embedded database in memory. */
final class MemoryStoreTest extends StoreContract {
  @Override
  RunStore open() {
    return Stores.inMemory();
  }
}
