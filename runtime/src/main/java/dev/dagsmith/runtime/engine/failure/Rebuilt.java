package dev.dagsmith.runtime.engine.failure;

import dev.dagsmith.runtime.core.Failure;
import dev.dagsmith.runtime.graph.CaughtFailure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A failure from the store as an exception again. */
public final class Rebuilt {
  private Rebuilt() {}

  public static CaughtFailure of(Failure failure) {
    Failure cause = failure.cause();
    CaughtFailure rebuilt =
        new CaughtFailure(
            failure.className(),
            failure.simpleName(),
            failure.message(),
            failure.text(),
            cause == null ? null : of(cause));
    rebuilt.setStackTrace(frames(failure.stack()));
    return rebuilt;
  }

  /** The first frames of the text, up to the first line that is none. */
  private static StackTraceElement[] frames(String stack) {
    List<StackTraceElement> frames = new ArrayList<>();
    String marker = "\n\tat ";
    int at = stack.indexOf(marker);
    while (at >= 0 && stack.startsWith(marker, at)) {
      int end = stack.indexOf('\n', at + 1);
      String line = stack.substring(at + marker.length(), end < 0 ? stack.length() : end);
      StackTraceElement frame = frame(line);
      if (frame == null) {
        break;
      }
      frames.add(frame);
      at = end;
    }
    return frames.toArray(new StackTraceElement[0]);
  }

  /** Of {@code java.base/java.lang.Integer.parseInt(Integer.java:652)}; null if it is no frame. */
  private static @Nullable StackTraceElement frame(String line) {
    int open = line.lastIndexOf('(');
    int close = line.lastIndexOf(')');
    int dot = open < 0 ? -1 : line.lastIndexOf('.', open);
    if (dot < 0 || close < open) {
      return null;
    }
    String type = line.substring(line.lastIndexOf('/', dot) + 1, dot);
    String where = line.substring(open + 1, close);
    int colon = where.lastIndexOf(':');
    String file = colon < 0 ? where : where.substring(0, colon);
    return new StackTraceElement(
        type, line.substring(dot + 1, open), file, colon < 0 ? -1 : lineNumber(where, colon + 1));
  }

  private static int lineNumber(String where, int from) {
    try {
      return Integer.parseInt(where, from, where.length(), 10);
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
