package dev.dagsmith.runtime.blob;

import dev.dagsmith.runtime.store.StoreException;
import java.io.IOException;

/** What failures of backends mean. */
final class Backends {
  private Backends() {}

  /** A backend that is away is waited for, as a store is; anything else stays as it is. */
  static RuntimeException failed(String what, IOException e) {
    String why = e.getMessage() == null ? e.toString() : e.getMessage();
    return e instanceof BackendAway
        ? new StoreException(StoreException.Kind.UNREACHABLE, what + ": " + why, e)
        : new BlobException(what + ": " + why + ".", e);
  }
}
