package dev.dagsmith.runtime.log;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The log of one attempt on its way to the store: threads of the task append to it, the engine
 * takes what is to be written. Of a log that grows beyond its limit the first half and the last are
 * kept, and between them a line that says how much is left out. Safe for several threads.
 */
public final class TaskLog {
  /** So much waits for the engine to come by; at more it is called. */
  private static final int MUCH = 256 << 10;

  /** A lock and no monitor: on a monitor a waiting virtual thread would keep its carrier. */
  private final ReentrantLock lock = new ReentrantLock();

  private final int limit;
  private final Consumer<TaskLog> onMuch;
  private @Nullable LogPieces pieces;
  private boolean called;
  private boolean closed;

  /**
   * A log without lines.
   *
   * @param limit how many bytes are kept of it; 0 keeps none
   * @param onMuch called, on the thread that logs, when much waits to be taken
   */
  public TaskLog(int limit, Consumer<TaskLog> onMuch) {
    this.limit = limit;
    this.onMuch = onMuch;
    this.closed = limit <= 0;
  }

  /** Appends whole lines; nothing once it is closed. */
  void append(byte[] lines) {
    if (much(lines)) {
      onMuch.accept(this);
    }
  }

  private boolean much(byte[] lines) {
    lock.lock();
    try {
      if (closed) {
        return false;
      }
      LogPieces all = pieces;
      if (all == null) {
        all = new LogPieces(limit);
        pieces = all;
      }
      all.append(lines);
      boolean much = !called && all.waiting() >= MUCH;
      called |= much;
      return much;
    } finally {
      lock.unlock();
    }
  }

  /** Takes what is new, to be written together. */
  public List<LogChunk> take() {
    lock.lock();
    try {
      called = false;
      return pieces == null ? List.of() : pieces.take();
    } finally {
      lock.unlock();
    }
  }

  /** Takes what is left, and nothing more from then on. */
  public List<LogChunk> close() {
    lock.lock();
    try {
      closed = true;
      List<LogChunk> left = pieces == null ? List.of() : new ArrayList<>(pieces.take());
      pieces = null;
      return left;
    } finally {
      lock.unlock();
    }
  }
}
