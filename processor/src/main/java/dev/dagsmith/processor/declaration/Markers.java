package dev.dagsmith.processor.declaration;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Finds the annotation that makes a method a task, a sensor or a dag. */
final class Markers {
  private final Elements elements;
  private final Types types;
  private final Map<ExecutableElement, Optional<Marker>> found = new HashMap<>();

  Markers(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  /** By the method's own annotation, else by that of the nearest method it overrides. */
  Optional<Marker> of(ExecutableElement method) {
    Optional<Marker> known = found.get(method);
    if (known == null) {
      known = own(method).or(() -> inherited(method));
      found.put(method, known);
    }
    return known;
  }

  /** By the method's own annotation. */
  static Optional<Marker> own(ExecutableElement method) {
    for (Marker.Role role : Marker.Role.values()) {
      Optional<Mirror> mirror = Mirror.find(method, role.annotation());
      if (mirror.isPresent()) {
        return Optional.of(new Marker(role, method, mirror.get().annotation()));
      }
    }
    return Optional.empty();
  }

  /** Supertypes breadth first, so that what is nearer wins. */
  private Optional<Marker> inherited(ExecutableElement method) {
    if (method.getModifiers().contains(Modifier.STATIC)
        || method.getModifiers().contains(Modifier.PRIVATE)
        || !(method.getEnclosingElement() instanceof TypeElement owner)) {
      return Optional.empty();
    }
    Deque<TypeMirror> left = new ArrayDeque<>(types.directSupertypes(owner.asType()));
    Set<Element> seen = new HashSet<>();
    while (!left.isEmpty()) {
      TypeMirror next = left.removeFirst();
      if (!(next instanceof DeclaredType type) || !seen.add(type.asElement())) {
        continue;
      }
      for (ExecutableElement candidate :
          ElementFilter.methodsIn(type.asElement().getEnclosedElements())) {
        if (candidate.getSimpleName().equals(method.getSimpleName())
            && elements.overrides(method, candidate, owner)) {
          Optional<Marker> marker = own(candidate);
          if (marker.isPresent()) {
            return marker;
          }
        }
      }
      left.addAll(types.directSupertypes(type));
    }
    return Optional.empty();
  }
}
