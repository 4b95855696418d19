package dev.dagsmith.processor.declaration;

import static java.util.Objects.requireNonNull;

import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/** What is around an element. */
final class Enclosing {
  private Enclosing() {}

  /** The class that a member belongs to. */
  static TypeElement type(Element member) {
    return (TypeElement) element(member);
  }

  /** The package. */
  static PackageElement packageOf(Element element) {
    return element instanceof PackageElement found ? found : packageOf(element(element));
  }

  /** The next element outwards of one that is not a module or the unnamed package. */
  static Element element(Element element) {
    return requireNonNull(element.getEnclosingElement());
  }

  /** Whether the class is a member that needs an instance of the class around it. */
  static boolean isInner(TypeElement type) {
    Element outer = element(type);
    return (outer.getKind().isClass() || outer.getKind().isInterface())
        && !type.getModifiers().contains(Modifier.STATIC);
  }
}
