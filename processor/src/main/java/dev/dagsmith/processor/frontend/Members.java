package dev.dagsmith.processor.frontend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Members of classes by name, inherited ones too. Kept for one round: later ones have more. */
final class Members {
  private final Elements elements;
  private final Map<TypeElement, Map<String, List<Element>>> known = new HashMap<>();

  Members(Elements elements) {
    this.elements = elements;
  }

  List<ExecutableElement> methods(TypeElement type, String name) {
    return ElementFilter.methodsIn(named(type, name));
  }

  Optional<VariableElement> field(TypeElement type, String name) {
    return ElementFilter.fieldsIn(named(type, name)).stream().findFirst();
  }

  Optional<TypeElement> type(TypeElement type, String name) {
    return ElementFilter.typesIn(named(type, name)).stream().findFirst();
  }

  /** The class that declares a member. */
  static TypeElement owner(Element member) {
    return (TypeElement) Objects.requireNonNull(member.getEnclosingElement());
  }

  /** Names of all methods. */
  List<ExecutableElement> methods(TypeElement type) {
    return ElementFilter.methodsIn(all(type).values().stream().flatMap(List::stream).toList());
  }

  private List<Element> named(TypeElement type, String name) {
    return all(type).getOrDefault(name, List.of());
  }

  private Map<String, List<Element>> all(TypeElement type) {
    return known.computeIfAbsent(type, this::read);
  }

  private Map<String, List<Element>> read(TypeElement type) {
    Map<String, List<Element>> byName = new LinkedHashMap<>();
    for (Element member : elements.getAllMembers(type)) {
      byName
          .computeIfAbsent(member.getSimpleName().toString(), name -> new ArrayList<>())
          .add(member);
    }
    return byName;
  }
}
