package dev.dagsmith.processor;

import dev.dagsmith.processor.declaration.Declarations;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * A dag to be read, by name: javac makes its elements anew in each round.
 *
 * @param className the class
 * @param method the method with the types of its parameters
 * @param sound whether nothing is wrong with its declaration, so that it may be generated
 */
record Waiting(String className, String method, boolean sound) {
  /** The method of this round. */
  Optional<ExecutableElement> find(Elements elements, Declarations declarations) {
    TypeElement type = elements.getTypeElement(className);
    return type == null
        ? Optional.empty()
        : declarations.dags(type).stream().filter(d -> d.toString().equals(method)).findFirst();
  }
}
