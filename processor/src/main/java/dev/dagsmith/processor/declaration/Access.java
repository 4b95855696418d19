package dev.dagsmith.processor.declaration;

import dev.dagsmith.processor.declaration.Declarations.Hidden;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;
import org.jspecify.annotations.Nullable;

/** Finds what keeps a class of a package, which extends nothing, from naming an element. */
final class Access {
  private Access() {}

  /** The outermost of the element and the classes around it that can't be named. */
  static Optional<Hidden> hidden(Element element, PackageElement from) {
    Element outer = element.getEnclosingElement();
    if (outer == null || element instanceof PackageElement) {
      return Optional.empty();
    }
    Optional<Hidden> around = hidden(outer, from);
    return around.isPresent() ? around : own(element, outer, from);
  }

  /** The first class in the type that can't be named. */
  static Optional<Hidden> hidden(TypeMirror type, PackageElement from) {
    return new Parts(from).visit(type);
  }

  private static Optional<Hidden> own(Element element, Element outer, PackageElement from) {
    Set<Modifier> modifiers = element.getModifiers();
    if (modifiers.contains(Modifier.PRIVATE)) {
      return Optional.of(new Hidden(element, "Delete private from " + display(element)));
    }
    if (!(outer instanceof PackageElement) && !isType(outer)) {
      return Optional.of(new Hidden(element, "Declare " + display(element) + " in a class"));
    }
    if (modifiers.contains(Modifier.PUBLIC) || Enclosing.packageOf(element).equals(from)) {
      return Optional.empty();
    }
    return Optional.of(new Hidden(element, "Make " + display(element) + " public"));
  }

  /** As people write it. */
  static String display(Element element) {
    boolean method = element.getKind() == ElementKind.METHOD;
    return element.getSimpleName() + (method ? "(..)" : "");
  }

  private static boolean isType(Element element) {
    return element.getKind().isClass() || element.getKind().isInterface();
  }

  private static final class Parts extends SimpleTypeVisitor14<Optional<Hidden>, @Nullable Void> {
    private final PackageElement from;

    Parts(PackageElement from) {
      this.from = from;
    }

    @Override
    public Optional<Hidden> visitDeclared(DeclaredType type, @Nullable Void none) {
      return hidden(type.asElement(), from).or(() -> first(type.getTypeArguments()));
    }

    @Override
    public Optional<Hidden> visitArray(ArrayType type, @Nullable Void none) {
      return visit(type.getComponentType());
    }

    @Override
    public Optional<Hidden> visitIntersection(IntersectionType type, @Nullable Void none) {
      return first(type.getBounds());
    }

    @Override
    public Optional<Hidden> visitWildcard(WildcardType type, @Nullable Void none) {
      TypeMirror upper = type.getExtendsBound();
      TypeMirror bound = upper == null ? type.getSuperBound() : upper;
      return bound == null ? Optional.empty() : visit(bound);
    }

    @Override
    protected Optional<Hidden> defaultAction(TypeMirror type, @Nullable Void none) {
      return Optional.empty();
    }

    private Optional<Hidden> first(List<? extends TypeMirror> types) {
      for (TypeMirror type : types) {
        Optional<Hidden> hidden = visit(type);
        if (hidden.isPresent()) {
          return hidden;
        }
      }
      return Optional.empty();
    }
  }
}
