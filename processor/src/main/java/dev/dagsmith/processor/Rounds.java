package dev.dagsmith.processor;

import static java.util.Objects.requireNonNull;

import dev.dagsmith.processor.frontend.Compiler;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** What is done in each round. */
interface Rounds {
  /** What the processor claims. */
  Set<String> ANNOTATIONS =
      Set.of(
          "dev.dagsmith.Dag",
          "dev.dagsmith.Task",
          "dev.dagsmith.Sensor",
          "dev.dagsmith.Param",
          "dev.dagsmith.XCom");

  /** For the compiler at work: bodies are read if it is javac. */
  static Rounds of(ProcessingEnvironment environment) {
    return Compiler.of(environment)
        .<Rounds>map(javac -> new JavacRounds(environment, javac))
        .orElseGet(() -> new OtherCompiler(environment));
  }

  /** The next round. */
  void next(RoundEnvironment round);

  /** Names of the classes with something annotated, in the order of the sources. */
  static Set<String> annotatedClasses(RoundEnvironment round, Elements elements) {
    TypeElement[] annotations =
        ANNOTATIONS.stream()
            .flatMap(name -> Stream.ofNullable(elements.getTypeElement(name)))
            .toArray(TypeElement[]::new);
    Set<String> names = new LinkedHashSet<>();
    for (Element element : round.getElementsAnnotatedWithAny(annotations)) {
      names.add(classOf(element));
    }
    return names;
  }

  private static String classOf(Element element) {
    Element e = element;
    while (!(e instanceof TypeElement type)) {
      e = requireNonNull(e.getEnclosingElement());
    }
    return type.getQualifiedName().toString();
  }
}
