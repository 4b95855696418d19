package dev.dagsmith.runtime.graph;

import java.util.ArrayList;
import java.util.List;

/**
 * What all nodes have. Generated code makes one with {@link #of} and {@link #reading}, which have
 * no overloads: those cost its compiler most of its time.
 *
 * @param id unique in its dag. A task's id is made of letters, digits, {@code _} and {@code -}; the
 *     id of any other node is a name, {@code #} and a number ({@code total#1}, {@code if#2}); the
 *     number 0 is kept for the dag's parameters
 * @param at where it stands in the source
 * @param reads ids of the nodes whose values it needs, in its own block or in one around it
 * @param step whether it waits for everything above it in its block, and what is below waits for it
 * @param text the user's expression that it stands for, for people; empty without one
 */
public record Head(String id, Site at, List<String> reads, boolean step, String text) {
  /** Copies the list. */
  public Head {
    reads = List.copyOf(reads);
  }

  /** A node without a text. */
  public Head(String id, Site at, List<String> reads, boolean step) {
    this(id, at, reads, step, "");
  }

  /** A node at a place of the source that reads nothing and is no step. */
  public static Head of(String id, int line, int column) {
    return new Head(id, new Site(line, column), List.of(), false);
  }

  /** A node that stands nowhere, reads nothing and is no step. */
  public static Head node(String id) {
    return new Head(id, Site.NONE, List.of(), false);
  }

  /** The same at a place of the source. */
  public Head at(int line, int column) {
    return new Head(id, new Site(line, column), reads, step, text);
  }

  /** The same, reading these nodes. */
  public Head reads(String... nodes) {
    return new Head(id, at, List.of(nodes), step, text);
  }

  /** The same, reading one node more. */
  public Head reading(String node) {
    List<String> all = new ArrayList<>(reads);
    all.add(node);
    return new Head(id, at, all, step, text);
  }

  /** The same as a step. */
  public Head asStep() {
    return new Head(id, at, reads, true, text);
  }

  /**
   * A task with this head and the default settings. A lambda as an argument of what has overloads
   * is compiled once for each of them; here it is compiled once.
   *
   * @param callee the method, {@code shop.CatFacts.analyze}
   * @param result the declared type of its value
   * @param code evaluates the arguments and makes the call
   */
  public TaskNode task(String callee, TypeRef result, Code code) {
    return new TaskNode(this, callee, result, code);
  }

  /** The same, standing for this expression. */
  public Head text(String expression) {
    return new Head(id, at, reads, step, expression);
  }
}
