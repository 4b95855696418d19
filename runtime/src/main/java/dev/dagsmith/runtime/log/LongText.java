package dev.dagsmith.runtime.log;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** Says in a text what was left out of it. */
final class LongText {
  private static final int KIB = 1 << 10;
  private static final int MIB = 1 << 20;

  private LongText() {}

  /** The lines, or their begin and end if they have more bytes than this. */
  static byte[] cut(byte[] lines, int limit) {
    if (lines.length <= limit) {
      return lines;
    }
    int head = charStart(lines, limit / 2);
    int tail = charStart(lines, lines.length - limit / 2);
    ByteArrayOutputStream out = new ByteArrayOutputStream(limit + 100);
    out.writeBytes(Arrays.copyOf(lines, head));
    out.writeBytes(
        (" ... " + bytes((long) tail - head) + " of this message left out ... ")
            .getBytes(StandardCharsets.UTF_8));
    out.writeBytes(Arrays.copyOfRange(lines, tail, lines.length));
    return out.toByteArray();
  }

  /** The line that stands for those left out. */
  static byte[] gap(long lines, long bytes, int limit) {
    String text =
        "... "
            + lines
            + (lines == 1 ? " line (" : " lines (")
            + bytes(bytes)
            + ") left out here: of a task's log "
            + bytes(limit)
            + " are kept, its begin and its end ...\n";
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** {@code 312 bytes}, {@code 3.4 MiB}. */
  static String bytes(long bytes) {
    if (bytes < KIB) {
      return bytes + " bytes";
    }
    double amount = bytes < MIB ? (double) bytes / KIB : (double) bytes / MIB;
    String number = String.format(Locale.ROOT, "%.1f", amount);
    return (number.endsWith(".0") ? number.substring(0, number.length() - 2) : number)
        + (bytes < MIB ? " KiB" : " MiB");
  }

  /** The start of the UTF-8 character at this place, or of the one after it. */
  private static int charStart(byte[] text, int at) {
    int start = at;
    while (start < text.length && (text[start] & 0xC0) == 0x80) {
      start++;
    }
    return start;
  }
}
