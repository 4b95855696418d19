package dev.dagsmith.runtime.engine.failure;

import dev.dagsmith.runtime.engine.plan.Place;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * A stack trace as text, as the JVM prints it, without the engine's and the generated class's
 * frames: the user's own come first, and last where the dag made the call.
 */
public final class StackText {
  private static final String RUNNER = CodeRunner.class.getName();
  private static final String OURS = "dev.dagsmith.";

  /** What tasks call; by name, since it stands above this. */
  private static final Set<String> CONTEXT =
      Set.of("dev.dagsmith.runtime.engine.Context", "dev.dagsmith.runtime.engine.PulledXComs");

  private static final int MAX_FRAMES = 200;
  private static final int MAX_CHARS = 64 * 1024;

  private final StringBuilder out = new StringBuilder();
  private final Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Place place;

  private StackText(Place place) {
    this.place = place;
  }

  public static String of(Throwable thrown, Place place) {
    StackText text = new StackText(place);
    text.print(thrown, "", "");
    if (text.out.length() > MAX_CHARS) {
      text.out.setLength(MAX_CHARS);
      text.out.append("\n... cut\n");
    }
    if (place.line() > 0) {
      text.out.append("\tcalled at ").append(place.display()).append('\n');
    }
    return text.out.toString();
  }

  /** What a thread is at, without the engine's own calls. */
  public static String of(StackTraceElement[] stack, Place place) {
    StackText text = new StackText(place);
    text.frames(stack, "");
    return text.out.toString();
  }

  private void print(Throwable thrown, String indent, String caption) {
    if (out.length() > MAX_CHARS) {
      return;
    }
    out.append(indent).append(caption).append(ThrowableText.text(thrown));
    if (!seen.add(thrown)) {
      out.append(" (see above)\n");
      return;
    }
    out.append('\n');
    frames(thrown.getStackTrace(), indent);
    for (Throwable suppressed : thrown.getSuppressed()) {
      print(suppressed, indent + "\t", "Suppressed: ");
    }
    Throwable cause = ThrowableText.cause(thrown);
    if (cause != null) {
      print(cause, indent, "Caused by: ");
    }
  }

  private void frames(StackTraceElement[] frames, String indent) {
    int end = usersEnd(frames);
    int begin = usersBegin(frames, end);
    int shown = Math.min(end, begin + MAX_FRAMES);
    for (int i = begin; i < shown; i++) {
      out.append(indent).append("\tat ").append(frames[i]).append('\n');
    }
    if (end > shown) {
      out.append(indent).append("\t... ").append(end - shown).append(" more\n");
    }
  }

  /** What a task's context threw comes from the line that called it. */
  private static int usersBegin(StackTraceElement[] frames, int end) {
    int begin = 0;
    for (int i = 0; i < end && frames[i].getClassName().startsWith(OURS); i++) {
      if (CONTEXT.contains(frames[i].getClassName())) {
        begin = i + 1;
      }
    }
    return begin;
  }

  /** The user's frames are those above the runner's topmost, without the generated class's. */
  private int usersEnd(StackTraceElement[] frames) {
    int end = 0;
    while (end < frames.length && !frames[end].getClassName().equals(RUNNER)) {
      end++;
    }
    while (end > 0 && generated(frames[end - 1].getClassName())) {
      end--;
    }
    return end;
  }

  private boolean generated(String className) {
    String dag = place.generatedClass();
    return className.startsWith(dag)
        && (className.length() == dag.length() || className.charAt(dag.length()) == '$');
  }
}
