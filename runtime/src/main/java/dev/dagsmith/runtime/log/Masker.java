package dev.dagsmith.runtime.log;

import static java.util.Comparator.reverseOrder;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/**
 * Puts {@code ***} in the place of secrets that this process has seen, in logs and in texts of
 * failures. As far as it goes: what is shorter than five characters, written in another way or seen
 * only later is not found. The latest secrets are kept, a bounded number of them. Safe for several
 * threads; without secrets it costs nothing.
 */
public final class Masker {
  /** What stands for a secret. */
  public static final String MASK = "***";

  /** As in Airflow: shorter ones would take whole words out of what is logged. */
  private static final int SHORTEST = 5;

  /** By so many characters secrets are looked up. */
  private static final int BEGIN = 4;

  private static final int MOST = 10_000;
  private static final int MOST_CHARS = 4 << 20;
  private static final Masker SHARED = new Masker(MOST, MOST_CHARS);

  /** By their begin, and then by their length, the longest first; tokens often begin alike. */
  private final Map<Long, NavigableMap<Integer, Set<String>>> byBegin = new ConcurrentHashMap<>();

  private final Deque<String> order = new ArrayDeque<>();
  private final int most;
  private final int mostChars;
  private int chars;
  private volatile boolean empty = true;

  Masker(int most, int mostChars) {
    this.most = most;
    this.mostChars = mostChars;
  }

  /** The one of this process. */
  public static Masker shared() {
    return SHARED;
  }

  /** A secret was seen; of one with several lines each is one, too. */
  public void add(String secret) {
    String text = secret.strip();
    addOne(text);
    if (text.indexOf('\n') >= 0) {
      text.lines().map(String::strip).forEach(this::addOne);
    }
  }

  private void addOne(String text) {
    if (text.length() < SHORTEST || text.length() > mostChars) {
      return;
    }
    if (isKnown(text)) {
      return;
    }
    synchronized (this) {
      if (isKnown(text)) {
        return;
      }
      byBegin
          .computeIfAbsent(begin(text, 0), any -> new ConcurrentSkipListMap<>(reverseOrder()))
          .computeIfAbsent(text.length(), any -> ConcurrentHashMap.newKeySet())
          .add(text);
      order.add(text);
      chars += text.length();
      while (order.size() > most || chars > mostChars) {
        forget(order.remove());
      }
      empty = false;
    }
  }

  private boolean isKnown(String text) {
    NavigableMap<Integer, Set<String>> some = byBegin.get(begin(text, 0));
    return some != null && some.getOrDefault(text.length(), Set.of()).contains(text);
  }

  private void forget(String text) {
    chars -= text.length();
    NavigableMap<Integer, Set<String>> some = byBegin.get(begin(text, 0));
    Set<String> equallyLong = some == null ? null : some.get(text.length());
    if (some != null && equallyLong != null) {
      equallyLong.remove(text);
      if (equallyLong.isEmpty()) {
        some.remove(text.length());
      }
      if (some.isEmpty()) {
        byBegin.remove(begin(text, 0));
      }
    }
  }

  /** A text without the secrets; the same if there is none in it, null for null. */
  public @Nullable String mask(@Nullable String text) {
    return text == null || empty ? text : masked(text);
  }

  /** {@link #mask} for what is not null. */
  public String masked(String text) {
    if (empty || text.length() < SHORTEST) {
      return text;
    }
    StringBuilder out = null;
    int copied = 0;
    for (int at = 0; at + SHORTEST <= text.length(); at++) {
      int length = length(text, at);
      if (length > 0) {
        out = out == null ? new StringBuilder(text.length()) : out;
        out.append(text, copied, at).append(MASK);
        copied = at + length;
        at = copied - 1;
      }
    }
    return out == null ? text : out.append(text, copied, text.length()).toString();
  }

  /** Of the longest secret that stands here; 0 if none does. */
  private int length(String text, int at) {
    NavigableMap<Integer, Set<String>> some = byBegin.get(begin(text, at));
    if (some != null) {
      for (Map.Entry<Integer, Set<String>> each : some.entrySet()) {
        int end = at + each.getKey();
        if (end <= text.length() && each.getValue().contains(text.substring(at, end))) {
          return each.getKey();
        }
      }
    }
    return 0;
  }

  private static long begin(String text, int at) {
    long begin = 0;
    for (int i = at; i < at + BEGIN; i++) {
      begin = begin << Character.SIZE | text.charAt(i);
    }
    return begin;
  }
}
