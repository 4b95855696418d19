package dev.dagsmith.runtime.blob;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Waits for a store that is away. */
@FunctionalInterface
public interface Patience {
  /** Waits for nothing: who asks does so himself. */
  Patience NONE = Patience::now;

  /**
   * Does it, again and again until the store was there.
   *
   * @param <T> the type of the value
   * @param action what is done
   * @return what it gives
   */
  <T extends @Nullable Object> T await(Supplier<T> action);

  private static <T extends @Nullable Object> T now(Supplier<T> action) {
    return action.get();
  }
}
