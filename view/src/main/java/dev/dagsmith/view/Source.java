package dev.dagsmith.view;

/**
 * What a node stands for in the dag's source.
 *
 * @param callee the method that is called, {@code shop.CatFacts.analyze}: a task's, or another
 *     dag's; else empty
 * @param text the user's own expression, for people: a branch's condition or selector, a map's
 *     source, the exception of a throw, the value of a return or of a value node, {@code continue};
 *     empty without one
 * @param code the same for comparing versions: what it reads is written {@code $0}, {@code $1}.. in
 *     the order of the node's reads, so that names of local variables do not count. Known when a
 *     dag is compiled, else empty; never part of a drawing
 * @param type the declared type of a task's value, {@code void} without one; else empty
 * @param line from 1; 0 if it stands nowhere in particular
 * @param column from 1; 0 likewise
 */
public record Source(String callee, String text, String code, String type, int line, int column) {
  /** Nothing. */
  public static final Source NONE = new Source("", "", "", "", 0, 0);
}
