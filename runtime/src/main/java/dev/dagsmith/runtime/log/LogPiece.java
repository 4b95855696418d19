package dev.dagsmith.runtime.log;

import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/** A piece of a log; its bytes are kept until it is full and was taken. */
final class LogPiece {
  private final int number;
  private @Nullable ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
  private int size;
  private int lines;
  private int waiting;
  private boolean written;

  LogPiece(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }

  int size() {
    return size;
  }

  int lines() {
    return lines;
  }

  /** How many bytes were not taken yet. */
  int waiting() {
    return waiting;
  }

  /** Whether it was taken before. */
  boolean written() {
    return written;
  }

  /** Appends; says whether this is the first change since it was taken last. */
  boolean append(byte[] more) {
    ByteArrayOutputStream out = bytes;
    if (out == null) {
      throw new IllegalStateException("Piece " + number + " is full");
    }
    out.writeBytes(more);
    size += more.length;
    for (byte each : more) {
      lines += each == '\n' ? 1 : 0;
    }
    boolean first = waiting == 0;
    waiting += more.length;
    return first;
  }

  /**
   * Takes what it has become.
   *
   * @param full whether nothing more will be appended
   */
  LogChunk take(boolean full) {
    ByteArrayOutputStream out = bytes;
    LogChunk chunk = new LogChunk(number, out == null ? new byte[0] : out.toByteArray());
    waiting = 0;
    written = true;
    if (full) {
      bytes = null;
    }
    return chunk;
  }
}
