package dev.dagsmith.runtime.engine.value;

import java.util.concurrent.atomic.AtomicLong;

/** How many bytes of values all runs together keep in memory. */
public final class CacheBudget {
  private final AtomicLong used = new AtomicLong();
  private final long limit;

  CacheBudget(long limit) {
    this.limit = limit;
  }

  /** A sixteenth of the heap: values are there to be passed on, the store keeps them. */
  public static CacheBudget ofHeap() {
    return new CacheBudget(Runtime.getRuntime().maxMemory() / 16);
  }

  void add(long bytes) {
    used.addAndGet(bytes);
  }

  boolean exceeded() {
    return used.get() > limit;
  }
}
