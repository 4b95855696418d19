package dev.dagsmith.runtime.engine;

import dev.dagsmith.runtime.core.Failure;
import dev.dagsmith.runtime.graph.TypeRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an attempt ended, as the worker that made it saw it. */
public sealed interface AttemptEnd {
  /** What one costs beside its value, with the messages and rows made of it. */
  long OVERHEAD = 500;

  /** {@return what holding it costs, in bytes, roughly} */
  default long cost() {
    return OVERHEAD;
  }

  /**
   * It succeeded.
   *
   * @param value what it returned, encoded; null if its task gives nothing
   * @param xcoms that, and what it pushed besides
   */
  @SuppressWarnings("ArrayRecordComponent") // passed on, never compared
  record Published(byte @Nullable [] value, List<KeptXCom> xcoms) implements AttemptEnd {
    /** The type of what is published under a key, else that of the task's result. */
    TypeRef type(String key, TypeRef result) {
      return xcoms.stream()
          .filter(each -> each.key().equals(key))
          .map(KeptXCom::type)
          .findAny()
          .orElse(result);
    }

    /** What is published in its row is held once. */
    @Override
    public long cost() {
      byte[] returned = value;
      long cost = OVERHEAD + (returned == null ? 0 : returned.length);
      for (KeptXCom each : xcoms) {
        cost += OVERHEAD + (each.kept().inline() == returned ? 0 : each.weight());
      }
      return cost;
    }
  }

  /** It asked to be skipped. */
  record Skipped(String reason) implements AttemptEnd {}

  /** A poll that found nothing. */
  record NotReady() implements AttemptEnd {}

  /** It failed. */
  record Failed(Failure failure, Throwable thrown) implements AttemptEnd {
    @Override
    public long cost() {
      return OVERHEAD + 2L * failure.stack().length();
    }
  }
}
