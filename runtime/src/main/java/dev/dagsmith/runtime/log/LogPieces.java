package dev.dagsmith.runtime.log;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pieces of a log: those of its begin, which stay, and those of its end, of which the oldest
 * are given up for new ones. A piece grows until it is worth a row of its own, and is written again
 * as it grows; a line is never in two pieces.
 */
final class LogPieces {
  private static final int PIECE = 16 << 10;

  private final int limit;
  private final List<LogPiece> unwritten = new ArrayList<>();
  private final List<Integer> removed = new ArrayList<>();
  private final Deque<LogPiece> end = new ArrayDeque<>();
  private @Nullable LogPiece open;
  private int next;

  private int beginBytes;
  private int endBytes;
  private int waiting;

  /** The number of the line that says what is left out; negative while all is begin. */
  private int gap = -1;

  private long lostBytes;
  private long lostLines;
  private boolean gapChanged;

  /** Pieces of which so many bytes are kept. */
  LogPieces(int limit) {
    this.limit = limit;
  }

  void append(byte[] lines) {
    byte[] kept = LongText.cut(lines, Math.max(1, limit / 4));
    if (gap < 0 && beginBytes + kept.length > limit / 2) {
      open = null;
      gap = next++;
    }
    LogPiece piece = open;
    if (piece == null) {
      piece = new LogPiece(next++);
      open = piece;
      if (gap >= 0) {
        end.add(piece);
      }
    }
    if (piece.append(kept)) {
      unwritten.add(piece);
    }
    waiting += kept.length;
    if (piece.size() >= Math.min(PIECE, limit / 16)) {
      open = null;
    }
    if (gap < 0) {
      beginBytes += kept.length;
    } else {
      endBytes += kept.length;
      giveUp(piece);
    }
  }

  /** Gives up the oldest pieces of the end, but never the newest. */
  private void giveUp(LogPiece newest) {
    while (endBytes > limit - limit / 2) {
      LogPiece oldest = end.getFirst();
      if (oldest == newest) {
        return;
      }
      end.removeFirst();
      endBytes -= oldest.size();
      lostBytes += oldest.size();
      lostLines += oldest.lines();
      gapChanged = true;
      if (unwritten.remove(oldest)) {
        waiting -= oldest.waiting();
      }
      if (oldest.written()) {
        removed.add(oldest.number());
      }
    }
  }

  /** How many new bytes wait to be taken. */
  int waiting() {
    return waiting;
  }

  /** What has changed since it was taken last. */
  List<LogChunk> take() {
    List<LogChunk> chunks = new ArrayList<>();
    removed.forEach(number -> chunks.add(new LogChunk(number, new byte[0])));
    removed.clear();
    if (gapChanged) {
      chunks.add(new LogChunk(gap, LongText.gap(lostLines, lostBytes, limit)));
      gapChanged = false;
    }
    unwritten.forEach(piece -> chunks.add(piece.take(piece != open)));
    unwritten.clear();
    waiting = 0;
    return chunks;
  }
}
