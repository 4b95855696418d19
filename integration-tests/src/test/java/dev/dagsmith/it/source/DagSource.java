package dev.dagsmith.it.source;

/**
 * A dag method as it stands in the source.
 *
 * @param className the class, nested ones with a dollar sign
 * @param method its name
 * @param firstLine of its declaration
 * @param lastLine of its body
 * @param dataOrder whether data alone orders it
 * @param body its statements
 */
public record DagSource(
    String className, String method, int firstLine, int lastLine, boolean dataOrder, Region body) {

  /** As {@code programs.Branches#first}. */
  public String key() {
    return className + "#" + method;
  }
}
