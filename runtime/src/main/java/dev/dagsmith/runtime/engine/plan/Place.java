package dev.dagsmith.runtime.engine.plan;

/**
 * Where in a dag's source a node stands.
 *
 * @param generatedClass the dag's generated class, whose frames say nothing to a user
 * @param file the source file's name
 * @param line the line; 0 if unknown
 */
public record Place(String generatedClass, String file, int line) {
  /** {@code CatFacts.java:31}; empty if unknown. */
  public String display() {
    return line == 0 ? "" : file + ":" + line;
  }
}
