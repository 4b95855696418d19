package dev.dagsmith.runtime.core;

/** First in, first out, without objects. */
final class LongQueue {
  private long[] ring = new long[16];
  private int head;
  private int size;

  boolean isEmpty() {
    return size == 0;
  }

  void add(long value) {
    if (size == ring.length) {
      long[] larger = new long[2 * size];
      for (int i = 0; i < size; i++) {
        larger[i] = ring[head + i & size - 1];
      }
      ring = larger;
      head = 0;
    }
    ring[head + size++ & ring.length - 1] = value;
  }

  long peek() {
    return ring[head];
  }

  long take() {
    long value = ring[head];
    head = head + 1 & ring.length - 1;
    size--;
    return value;
  }
}
