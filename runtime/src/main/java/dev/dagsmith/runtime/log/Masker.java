package dev.dagsmith.runtime.log;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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

  private final Map<Long, List<String>> byBegin = new ConcurrentHashMap<>();
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
    long begin = begin(text, 0);
    if (byBegin.getOrDefault(begin, List.of()).contains(text)) {
      return;
    }
    synchronized (this) {
      List<String> others = new ArrayList<>(byBegin.getOrDefault(begin, List.of()));
      if (!others.contains(text)) {
        others.add(text);
        others.sort(Comparator.comparingInt(String::length).reversed());
        byBegin.put(begin, List.copyOf(others));
        order.add(text);
        chars += text.length();
        while (order.size() > most || chars > mostChars) {
          forget(order.remove());
        }
      }
      empty = false;
    }
  }

  private void forget(String text) {
    chars -= text.length();
    byBegin.computeIfPresent(
        begin(text, 0),
        (key, all) -> {
          List<String> left = all.stream().filter(each -> !each.equals(text)).toList();
          return left.isEmpty() ? null : left;
        });
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
    List<String> some = byBegin.get(begin(text, at));
    if (some != null) {
      for (String each : some) {
        if (text.startsWith(each, at)) {
          return each.length();
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
