package dev.dagsmith.runtime.access;

import dev.dagsmith.runtime.control.HeldStore;
import dev.dagsmith.runtime.store.RunReads;
import dev.dagsmith.runtime.store.StoreConfig;
import dev.dagsmith.runtime.store.StoreException;
import dev.dagsmith.runtime.store.Stores;
import java.nio.file.Path;

/** Opens a store that is only read, or finds the process that has it open. */
public final class StoreOpening {
  private StoreOpening() {}

  /**
   * The store, opened or asked of its holder.
   *
   * @throws StoreException BAD_LOCATION if there is none; HELD if its holder can't be asked
   */
  public static RunReads open(StoreConfig config) {
    Path missing = Stores.missing(config);
    if (missing != null) {
      throw new StoreException(
          StoreException.Kind.BAD_LOCATION,
          "There are no values to read: nothing has run with the store "
              + missing
              + ", which is not there.",
          null);
    }
    try {
      return Stores.open(config);
    } catch (StoreException e) {
      Path file = e.kind() == StoreException.Kind.HELD ? Stores.file(config) : null;
      HeldStore holder = file == null ? null : HeldStore.find(file);
      if (holder == null) {
        throw e;
      }
      return holder.reads();
    }
  }
}
