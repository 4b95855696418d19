package dev.dagsmith.runtime.graph;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Calls the dag's method itself, as plain Java. */
@FunctionalInterface
public interface PlainCall {
  /**
   * Makes the call.
   *
   * @param self gives the instance to call it on; null for a static method
   * @param arguments in the order of the parameters
   * @return what the method returns, null for {@code void}
   * @throws Throwable what the method throws
   */
  @Nullable Object call(@Nullable Supplier<?> self, @Nullable Object[] arguments) throws Throwable;
}
