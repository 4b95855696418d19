package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.store.AttemptKey;
import dev.dagsmith.runtime.store.LogRow;
import dev.dagsmith.runtime.store.RunReads;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** Prints an attempt's log, and remembers how far: the last piece may still grow. */
final class LogPrinter {
  private final OutputStream out;
  private int chunk;
  private int printed;

  LogPrinter(OutputStream out) {
    this.out = out;
  }

  /** Prints what has come since the last time. */
  void print(RunReads reads, AttemptKey attempt) {
    reads.logs(attempt, chunk, this::print);
    try {
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether there was nothing at all. */
  boolean empty() {
    return chunk == 0 && printed == 0;
  }

  private void print(LogRow row) {
    if (row.chunk() != chunk) {
      chunk = row.chunk();
      printed = 0;
    }
    try {
      out.write(row.text(), printed, row.text().length - printed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    printed = row.text().length;
  }
}
