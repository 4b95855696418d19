package dev.dagsmith.runtime.store.jdbc;

import dev.dagsmith.runtime.store.EngineKey;
import dev.dagsmith.runtime.store.StoreException;
import dev.dagsmith.runtime.store.StoreException.Kind;

/** Makes the failure of an engine whose lease is gone. */
final class Fenced {
  private Fenced() {}

  static StoreException by(EngineKey engine) {
    return new StoreException(
        Kind.FENCED,
        "The lease of this engine (number "
            + engine.no()
            + ") is gone: it was not renewed within "
            + engine.term().toMillis()
            + " ms, and another engine has taken a run over. Nothing more is written here. The"
            + " runs can be resumed.",
        null);
  }
}
