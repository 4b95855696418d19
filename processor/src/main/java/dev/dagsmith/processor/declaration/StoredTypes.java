package dev.dagsmith.processor.declaration;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;

/**
 * Decides whether values of a type can be stored and read back the same: they can if every class
 * that may occur in them is known, and closed, or a class that can be rebuilt from its properties.
 */
final class StoredTypes {
  /** Types looked at in one walk: a generic record may lead to others without end. */
  private static final int ENOUGH = 200;

  private final Types types;

  StoredTypes(Types types) {
    this.types = types;
  }

  /** Why they can't, as part of a sentence; empty if they can. Type variables count as bounds. */
  Optional<String> wrong(TypeMirror type) {
    return new Walk(false).type(type);
  }

  /** The same for a declaration, where a type variable may be anything. */
  Optional<String> wrongIfAnyVariableFits(TypeMirror type) {
    return new Walk(true).type(type);
  }

  private final class Walk {
    private final boolean variablesFit;
    private final Set<String> seen = new HashSet<>();

    Walk(boolean variablesFit) {
      this.variablesFit = variablesFit;
    }

    Optional<String> type(TypeMirror type) {
      return switch (type.getKind()) {
        case ARRAY -> type(((ArrayType) type).getComponentType());
        case DECLARED -> declared((DeclaredType) type);
        case TYPEVAR -> variable((TypeVariable) type);
        case INTERSECTION -> type(((IntersectionType) type).getBounds().get(0));
        case WILDCARD -> wildcard((WildcardType) type);
        default -> Optional.empty();
      };
    }

    /** A captured wildcard has no name that a source could write. */
    private Optional<String> variable(TypeVariable type) {
      boolean captured = !SourceVersion.isIdentifier(type.asElement().getSimpleName());
      return variablesFit && !captured ? Optional.empty() : type(type.getUpperBound());
    }

    private Optional<String> wildcard(WildcardType type) {
      TypeMirror bound = type.getExtendsBound();
      return bound == null ? Optional.of("a ? may be anything") : type(bound);
    }

    private Optional<String> declared(DeclaredType type) {
      TypeElement element = (TypeElement) type.asElement();
      String name = element.getQualifiedName().toString();
      if (KnownTypes.SCALARS.contains(name) || name.startsWith("tools.jackson.databind.JsonNode")) {
        return Optional.empty();
      }
      if (name.equals("java.lang.Object")) {
        return Optional.of("an Object may be anything");
      }
      if (!element.getTypeParameters().isEmpty() && type.getTypeArguments().isEmpty()) {
        return Optional.of(
            "the raw type " + element.getSimpleName() + " leaves open what is in it");
      }
      if (KnownTypes.COLLECTIONS.contains(name) || name.equals(KnownTypes.SECRET)) {
        return type(type.getTypeArguments().get(0));
      }
      if (KnownTypes.MAPS.contains(name)) {
        return key(type.getTypeArguments().get(0)).or(() -> type(type.getTypeArguments().get(1)));
      }
      return KnownTypes.isOfJdk(name)
          ? Optional.of(element.getSimpleName() + " has no stored form")
          : ofUser(type, element);
    }

    private Optional<String> key(TypeMirror type) {
      if (type instanceof DeclaredType declared) {
        TypeElement element = (TypeElement) declared.asElement();
        boolean fits =
            element.getKind() == ElementKind.ENUM
                || KnownTypes.SCALARS.contains(element.getQualifiedName().toString());
        return fits
            ? Optional.empty()
            : Optional.of("a map's keys can't be of type " + Simple.name(type));
      }
      return type(type);
    }

    private Optional<String> ofUser(DeclaredType type, TypeElement element) {
      if (element.getKind() == ElementKind.ENUM
          || !seen.add(type.toString())
          || seen.size() > ENOUGH) {
        return Optional.empty();
      }
      if (JacksonAnnotations.nameClassesInData(element)) {
        return Optional.of(
            "the @JsonTypeInfo of "
                + element.getSimpleName()
                + " lets data name the class to make");
      }
      if (element.getKind() == ElementKind.RECORD) {
        return components(type, element);
      }
      if (element.getModifiers().contains(Modifier.SEALED)) {
        return first(element.getPermittedSubclasses());
      }
      return element.getKind() == ElementKind.INTERFACE
              || element.getModifiers().contains(Modifier.ABSTRACT)
          ? open(element)
          : new Beans(types)
              .wrong(type, element)
              .or(() -> first(Beans.properties(types, type).toList()));
    }

    private Optional<String> open(TypeElement element) {
      if (JacksonAnnotations.on(element)) {
        return Optional.empty();
      }
      String what = element.getKind() == ElementKind.INTERFACE ? "interface" : "abstract class";
      return Optional.of(
          "the " + what + " " + element.getSimpleName() + " is not sealed, so any class may come");
    }

    private Optional<String> components(DeclaredType type, TypeElement record) {
      for (RecordComponentElement component : record.getRecordComponents()) {
        Optional<String> wrong = type(member(type, component));
        if (wrong.isPresent()) {
          return wrong;
        }
      }
      return Optional.empty();
    }

    private TypeMirror member(DeclaredType type, RecordComponentElement component) {
      TypeMirror accessor = types.asMemberOf(type, component.getAccessor());
      return ((ExecutableType) accessor).getReturnType();
    }

    private Optional<String> first(List<? extends TypeMirror> members) {
      for (TypeMirror member : members) {
        Optional<String> wrong = type(member);
        if (wrong.isPresent()) {
          return wrong;
        }
      }
      return Optional.empty();
    }
  }
}
