package dev.dagsmith.runtime.store;

import dev.dagsmith.runtime.seal.KeyRing;
import dev.dagsmith.runtime.seal.Rotation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Exchanges keys, in a process of its own. */
final class RotationProcess {
  private RotationProcess() {}

  /**
   * {@code URL KEYS}: rotates, and prints a line after each batch. After the first it waits for its
   * input.
   */
  public static void main(String[] args) {
    StoreConfig config = StoreConfig.at(args[0]);
    if (args[0].startsWith("jdbc:postgresql:")) {
      config = config.login(new Login("postgres", null));
    }
    try (RunStore store = Stores.open(config)) {
      Rotation.rotate(store, new Told(store), KeyRing.parse(args[1]));
    }
  }

  private static final class Told implements SecretWrites {
    private final RunStore store;
    private boolean begun;

    Told(RunStore store) {
      this.store = store;
    }

    @Override
    public void revealed(RevealRow row) {
      store.revealed(row);
    }

    @Override
    public int reseal(List<Resealed> rows) {
      int changed = store.reseal(rows);
      System.out.println(changed);
      if (!begun) {
        begun = true;
        await();
      }
      return changed;
    }

    private static void await() {
      try {
        System.in.read();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
