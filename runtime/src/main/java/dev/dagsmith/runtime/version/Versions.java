package dev.dagsmith.runtime.version;

import dev.dagsmith.view.GraphChange;
import dev.dagsmith.view.GraphView;
import org.jspecify.annotations.Nullable;

/** Names and compares stored versions of a composed graph. */
public final class Versions {
  /** In no hash. */
  private static final char SEPARATOR = ':';

  private Versions() {}

  /**
   * The name of a version of a graph together with the code of its tasks.
   *
   * @param code as {@link TaskCode} gives it; empty if it is not known
   */
  public static String name(String graphHash, String code) {
    return code.isEmpty() ? graphHash : graphHash.concat(":").concat(code);
  }

  /** Whether two names are of the same graph, whatever the code of its tasks. */
  public static boolean sameGraph(String a, String b) {
    return graph(a).equals(graph(b));
  }

  /** Whether two names are of different code. If that of one is not known, they are not. */
  public static boolean newCode(String a, String b) {
    return a.indexOf(SEPARATOR) >= 0 && b.indexOf(SEPARATOR) >= 0 && !code(a).equals(code(b));
  }

  private static String graph(String name) {
    int end = name.indexOf(SEPARATOR);
    return end < 0 ? name : name.substring(0, end);
  }

  private static String code(String name) {
    return name.substring(name.indexOf(SEPARATOR) + 1);
  }

  /**
   * What changed from one version to another, both as {@link GraphText} wrote them.
   *
   * @return null if it can't be known: one of them was built by hand
   */
  public static @Nullable GraphChange change(@Nullable String old, String now) {
    GraphView before = old == null ? null : GraphReader.read(old);
    GraphView after = GraphReader.read(now);
    return before == null || after == null ? null : GraphChange.between(before, after);
  }
}
