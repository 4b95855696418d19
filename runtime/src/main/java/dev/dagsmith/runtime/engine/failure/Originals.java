package dev.dagsmith.runtime.engine.failure;

import dev.dagsmith.runtime.core.Failure;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The exceptions that recorded failures were made of, for who called the run in this process. Only
 * so many are kept: one of them at most is shown. Owned by the driver.
 */
public final class Originals {
  private static final int MAX_KEPT = 100;

  private final IdentityHashMap<Failure, Throwable> thrown = new IdentityHashMap<>();

  public void put(Failure failure, Throwable original) {
    if (thrown.size() < MAX_KEPT) {
      thrown.put(failure, original);
    }
  }

  public @Nullable Throwable get(Failure failure) {
    return thrown.get(failure);
  }
}
