package dev.dagsmith.runtime.store;

import dev.dagsmith.runtime.sim.ModelStore;
import java.time.Instant;

/** The store of the simulator. */
final class ModelStoreTest extends StoreContract {
  private Instant now = Instant.parse("2026-11-01T00:00:00Z");
  private boolean refusing;

  @Override
  RunStore open() {
    return new ModelStore(() -> now, row -> refusing && row.key().equals("poison"));
  }

  @Override
  public void expire(EngineKey engine) {
    now = now.plus(engine.term());
  }

  @Override
  public void refusePoison() {
    refusing = true;
  }
}
