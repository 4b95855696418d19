package dev.dagsmith.runtime.store;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What every store must do, whatever it is kept in. */
abstract class StoreContract
    implements RunContract,
        InstanceContract,
        OnceContract,
        ReadContract,
        XComContract,
        PublisherContract,
        BlobContract,
        SealContract,
        GroupContract,
        LeaseContract,
        PoisonContract,
        HousekeepingContract,
        XComEditContract,
        InterruptContract {
  private RunStore store;

  /** A new, empty store. */
  abstract RunStore open() throws Exception;

  @BeforeEach
  final void openStore() throws Exception {
    store = open();
  }

  @AfterEach
  final void closeStore() throws Exception {
    store.close();
    clean();
  }

  /** Takes away what is left of a store that is closed. */
  void clean() throws Exception {}

  @Override
  public final RunStore store() {
    return store;
  }
}
