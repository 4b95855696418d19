package dev.dagsmith.processor.program;

/**
 * A method that is called.
 *
 * @param owner the class to name in a static call
 * @param method its name
 * @param isStatic whether it is called on no instance
 */
public record Callee(JavaType.Declared owner, String method, boolean isStatic) {
  /** For people: {@code shop.CatFacts.analyze}. */
  public String display() {
    return owner.qualifiedName() + "." + method;
  }
}
