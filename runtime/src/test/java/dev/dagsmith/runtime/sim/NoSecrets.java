package dev.dagsmith.runtime.sim;

import dev.dagsmith.runtime.store.Resealed;
import dev.dagsmith.runtime.store.RevealRow;
import dev.dagsmith.runtime.store.RunKey;
import dev.dagsmith.runtime.store.RunStore;
import dev.dagsmith.runtime.store.SealedRow;
import java.util.List;

/** A store in which nothing is encrypted. */
interface NoSecrets extends RunStore {
  @Override
  default List<SealedRow> sealedXComs(String keyId, long fromRun, int skip, int limit) {
    return List.of(); // nothing is encrypted here
  }

  @Override
  default List<SealedRow> sealedParams(String keyId, long afterRun, int limit) {
    return List.of();
  }

  @Override
  default List<RevealRow> reveals(RunKey run) {
    return List.of();
  }

  @Override
  default void revealed(RevealRow row) {
    throw new UnsupportedOperationException();
  }

  @Override
  default int reseal(List<Resealed> rows) {
    throw new UnsupportedOperationException();
  }
}
