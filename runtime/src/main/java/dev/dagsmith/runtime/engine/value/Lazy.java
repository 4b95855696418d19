package dev.dagsmith.runtime.engine.value;

import org.jspecify.annotations.Nullable;

/**
 * A value made when it is first asked for. If making it fails, the next who asks tries again. Not
 * {@code computeIfAbsent}: making one value may ask for others of the same map.
 */
public final class Lazy<T> {
  private @Nullable T value;

  /** Makes a value; may fail like the user's code that it calls. */
  interface Maker<T> {
    T make() throws Throwable;
  }

  synchronized T get(Maker<T> maker) throws Throwable {
    T made = value;
    if (made == null) {
      made = maker.make();
      value = made;
    }
    return made;
  }
}
