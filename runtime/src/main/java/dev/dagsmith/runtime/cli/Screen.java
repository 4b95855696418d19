package dev.dagsmith.runtime.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.List;

/**
 * The lower end of a terminal, where lines are drawn again and again in place. What is printed
 * meanwhile through {@link #above} appears above them.
 */
final class Screen {
  private final PrintStream terminal;
  private int drawn;
  private boolean open;
  private boolean closed;

  Screen(PrintStream terminal) {
    this.terminal = terminal;
  }

  /** Replaces what is drawn; nothing while a line above is not complete. */
  synchronized void draw(List<String> lines) {
    if (!open && !closed) {
      StringBuilder text = new StringBuilder(erasing());
      lines.forEach(line -> text.append(line).append('\n'));
      drawn = lines.size();
      terminal.print(text);
      terminal.flush();
    }
  }

  /** Takes away what is drawn. */
  synchronized void erase() {
    terminal.print(erasing());
    terminal.flush();
    drawn = 0;
  }

  /** Takes away what is drawn, and draws nothing more. */
  synchronized void close() {
    erase();
    closed = true;
  }

  private String erasing() {
    return drawn == 0 ? "" : "\r\u001b[" + drawn + "A\u001b[J";
  }

  /** A stream that prints to {@code target}, which shows on the same terminal. */
  PrintStream above(PrintStream target) {
    return new PrintStream(
        new OutputStream() {
          @Override
          public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
          }

          @Override
          public void write(byte[] bytes, int offset, int length) {
            printAbove(target, bytes, offset, length);
          }
        },
        true,
        Charset.defaultCharset());
  }

  private synchronized void printAbove(PrintStream target, byte[] bytes, int offset, int length) {
    if (length > 0) {
      erase();
      target.write(bytes, offset, length);
      target.flush();
      open = bytes[offset + length - 1] != '\n';
    }
  }
}
