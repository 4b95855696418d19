package dev.dagsmith.processor.declaration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** What values of a type are made of, as far as arrays, type arguments and records say. */
final class Carried {
  private final List<RecordComponentElement> components = new ArrayList<>();
  private final Set<TypeElement> seen = new HashSet<>();
  private boolean bytes;
  private boolean secret;

  private Carried() {}

  static Carried by(TypeMirror type) {
    Carried carried = new Carried();
    carried.walk(type);
    return carried;
  }

  /** The components of all records in it. */
  List<RecordComponentElement> components() {
    return components;
  }

  /** Whether there is an array of bytes in it. */
  boolean bytes() {
    return bytes;
  }

  /** Whether there is a secret in it, so that all of it is stored encrypted. */
  boolean secret() {
    return secret;
  }

  private void walk(TypeMirror type) {
    if (type instanceof ArrayType array) {
      bytes |= array.getComponentType().getKind() == TypeKind.BYTE;
      walk(array.getComponentType());
    } else if (type instanceof DeclaredType declared) {
      declared.getTypeArguments().forEach(this::walk);
      TypeElement element = (TypeElement) declared.asElement();
      secret |= element.getQualifiedName().contentEquals(KnownTypes.SECRET);
      if (element.getKind() == ElementKind.RECORD && seen.add(element)) {
        element.getRecordComponents().forEach(this::component);
      }
    }
  }

  private void component(RecordComponentElement component) {
    components.add(component);
    walk(component.asType());
  }
}
