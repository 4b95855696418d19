package dev.dagsmith.runtime.blob;

import java.io.OutputStream;
import java.util.Arrays;

/** Cuts what is written into chunks of one size; the last one may be smaller. */
final class ChunkedOutput extends OutputStream {
  /** Takes a chunk, which is its own. */
  interface Sink {
    void take(int index, byte[] chunk);
  }

  private final byte[] chunk;
  private final Sink sink;
  private int filled;
  private int index;

  ChunkedOutput(int size, Sink sink) {
    this.chunk = new byte[size];
    this.sink = sink;
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    int from = offset;
    int end = offset + length;
    while (from < end) {
      int some = Math.min(end - from, chunk.length - filled);
      System.arraycopy(bytes, from, chunk, filled, some);
      filled += some;
      from += some;
      if (filled == chunk.length) {
        give();
      }
    }
  }

  /** Gives what is left; an empty value has one chunk, too. */
  void end() {
    if (filled > 0 || index == 0) {
      give();
    }
  }

  private void give() {
    sink.take(index++, Arrays.copyOf(chunk, filled));
    filled = 0;
  }
}
