package dev.dagsmith.runtime.engine;

import dev.dagsmith.runtime.RunConflict;
import dev.dagsmith.runtime.blob.XComKeeper;
import dev.dagsmith.runtime.engine.value.Params;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.seal.DataKey;
import dev.dagsmith.runtime.seal.SealException;
import dev.dagsmith.runtime.seal.SealPlace;
import dev.dagsmith.runtime.store.RunKey;
import dev.dagsmith.runtime.store.RunRow;
import dev.dagsmith.runtime.store.Sealed;
import dev.dagsmith.runtime.xcom.XComCodec;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The secret parameters of a run, which are stored encrypted beside the others. */
record RunSecrets(XComKeeper keeper) {
  /** What a run that begins stores; null if it has none. */
  @Nullable Sealed seal(RunKey run, Params params) {
    byte[] secrets = params.secrets();
    if (secrets == null) {
      return null;
    }
    SeenSecrets.saw(XComCodec.json(), secrets);
    DataKey key = keeper.newKey(SealPlace.ofParams(run.dagId(), run.runId()));
    return new Sealed(key.seal(), key.encrypt(secrets));
  }

  /**
   * The parameters of a run that is stored.
   *
   * @throws RunConflict if they can't be decrypted
   */
  Params open(DagDefinition dag, RunRow row) {
    byte[] secrets = plain(row);
    if (secrets != null) {
      SeenSecrets.saw(XComCodec.json(), secrets);
    }
    return Params.parse(dag, row.params(), secrets);
  }

  /** Whether a run has these secret parameters. */
  boolean agree(RunRow row, Params params) {
    return Arrays.equals(plain(row), params.secrets());
  }

  private byte @Nullable [] plain(RunRow row) {
    Sealed sealed = row.secrets();
    if (sealed == null) {
      return null;
    }
    try {
      SealPlace place = SealPlace.ofParams(row.key().dagId(), row.key().runId());
      return keeper.keys().open(sealed.seal(), place).decrypt(sealed.bytes());
    } catch (SealException | IOException e) {
      throw new RunConflict(
          "The secret parameters of run " + row.key() + " can't be read: " + e.getMessage() + ".");
    }
  }
}
